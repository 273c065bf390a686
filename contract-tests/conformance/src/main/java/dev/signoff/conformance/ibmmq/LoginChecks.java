package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.target.User;
import java.util.List;

/** Whether {@code POST /login} lets in whom it must. */
final class LoginChecks {
  private final Mq mq;
  private final MqSessions sessions;
  private final User user;

  LoginChecks(MqSuite suite) {
    this.mq = suite.mq();
    this.sessions = suite.sessions();
    this.user = suite.target().user();
  }

  void addTo(Checks checks) {
    checks.add(
        "MQ-LOGIN-01",
        "POST /login with user name and password, in several spellings of the same JSON",
        "204",
        this::logsIn);
    checks.add(
        "MQ-LOGIN-08",
        "the same with each spelling of the content type",
        "204",
        this::acceptsEachSpelling);
    checks.add(
        "MQ-LOGIN-09",
        "login without the header ibm-mq-rest-csrf-token, and with any in it",
        "a session each time",
        this::needsNoCsrfToken);
    checks.add(
        "MQ-LOGIN-11",
        "two logins of one user, then GET /login with either token",
        "two tokens, and 200 for both",
        this::givesTwoSessions);
  }

  private void logsIn(Trial trial) {
    sessions.logIn(Way.PLAIN.login(MqCalls.credentials(user)));
    sessions.logIn(Way.PLAIN.login(otherwiseWritten()));
    for (Answer answer : mq.logins()) {
      if (MqCalls.JSON.equals(typeOf(answer))) {
        trial.expect("login", answer).status(204);
      }
    }
  }

  private static String typeOf(Answer answer) {
    return answer.call().headers().stream()
        .filter(header -> header.name().equals("Content-Type"))
        .map(header -> header.value())
        .findFirst()
        .orElse("");
  }

  /** The other order, white space, and an escape: the same to whoever reads JSON. */
  private String otherwiseWritten() {
    String name = JsonText.of(user.name()).substring(1);
    char first = user.name().isEmpty() ? '\\' : user.name().charAt(0);
    boolean plain = name.charAt(0) == first;
    return "\n{ \"password\" :\t"
        + JsonText.of(user.password())
        + ",\r\n  \"username\" : \""
        + (plain ? String.format("\\u%04x", (int) first) + name.substring(1) : name)
        + " }\n";
  }

  private void acceptsEachSpelling(Trial trial) {
    List<String> types =
        List.of(
            "application/json; charset=utf-8",
            "application/json;charset=UTF-8",
            "Application/JSON;Charset=\"utf-8\"",
            "APPLICATION/JSON");
    accepts(trial, MqCalls.JSON);
    accepts(trial, "application/json;charset=utf-8");
    types.forEach(type -> accepts(trial, type));
  }

  private void accepts(Trial trial, String type) {
    Call call = new Way(type, mq.way().csrf()).login(MqCalls.credentials(user));
    Answer answer = sessions.logIn(call);
    if (!answer.succeeded()) {
      trial.expect("login as " + type, answer).status(204);
    }
  }

  private void needsNoCsrfToken(Trial trial) {
    Call call = new Way(mq.way().type(), false).login(MqCalls.credentials(user));
    in(trial, "login without the header", call);
    in(trial, "login with the header", call.header(MqCalls.CSRF_HEADER, MqCalls.ANY_VALUE));
    in(trial, "login with the header blank", call.header(MqCalls.CSRF_HEADER, ""));
  }

  private void in(Trial trial, String what, Call call) {
    Answer answer = sessions.logIn(call);
    if (!answer.succeeded()) {
      trial.expect(what, answer).status(204);
    } else if (mq.session(user, answer).isEmpty()) {
      trial.expect(what, answer).different("a cookie LtpaToken2", "none");
    }
  }

  private void givesTwoSessions(Trial trial) {
    mq.needsSight();
    MqSession first = sessions.shared();
    MqSession second = sessions.fresh();
    trial.expect("GET /login with the newer of two tokens", mq.ask(second)).status(200);
    trial.expect("GET /login with the older of two tokens", mq.ask(first)).status(200);
    trial.expect("GET /login with the newer token again", mq.ask(second)).status(200);
    if (first.ltpa().value().equals(second.ltpa().value())) {
      trial.fail("two logins: expected two tokens, got the same one twice", null);
    }
    sessions.leave(second);
  }
}
