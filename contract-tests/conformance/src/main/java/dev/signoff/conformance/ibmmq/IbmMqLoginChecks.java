package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.List;

/** Whether {@code POST /login} lets in whom it must. */
final class IbmMqLoginChecks {
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;
  private final User user;

  IbmMqLoginChecks(IbmMqCheckContext suite) {
    this.mq = suite.mq();
    this.sessions = suite.sessions();
    this.user = suite.target().user();
  }

  void addTo(CheckRegistry checks) {
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

  private void logsIn(CheckRun trial) {
    sessions.logIn(IbmMqLoginVariant.PLAIN.login(IbmMqRequests.credentials(user)));
    sessions.logIn(IbmMqLoginVariant.PLAIN.login(otherwiseWritten()));
    for (RawResponse answer : mq.logins()) {
      if (IbmMqRequests.JSON.equals(typeOf(answer))) {
        trial.expect("login", answer).status(204);
      }
    }
  }

  private static String typeOf(RawResponse answer) {
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

  private void acceptsEachSpelling(CheckRun trial) {
    List<String> types =
        List.of(
            "application/json; charset=utf-8",
            "application/json;charset=UTF-8",
            "Application/JSON;Charset=\"utf-8\"",
            "APPLICATION/JSON");
    accepts(trial, IbmMqRequests.JSON);
    accepts(trial, "application/json;charset=utf-8");
    types.forEach(type -> accepts(trial, type));
  }

  private void accepts(CheckRun trial, String type) {
    RawRequest call =
        new IbmMqLoginVariant(type, mq.way().csrf()).login(IbmMqRequests.credentials(user));
    RawResponse answer = sessions.logIn(call);
    if (!answer.succeeded()) {
      trial.expect("login as " + type, answer).status(204);
    }
  }

  private void needsNoCsrfToken(CheckRun trial) {
    RawRequest call =
        new IbmMqLoginVariant(mq.way().type(), false).login(IbmMqRequests.credentials(user));
    in(trial, "login without the header", call);
    in(
        trial,
        "login with the header",
        call.header(IbmMqRequests.CSRF_HEADER, IbmMqRequests.ANY_VALUE));
    in(trial, "login with the header blank", call.header(IbmMqRequests.CSRF_HEADER, ""));
  }

  private void in(CheckRun trial, String what, RawRequest call) {
    RawResponse answer = sessions.logIn(call);
    if (!answer.succeeded()) {
      trial.expect(what, answer).status(204);
    } else if (mq.session(user, answer).isEmpty()) {
      trial.expect(what, answer).different("a cookie LtpaToken2", "none");
    }
  }

  private void givesTwoSessions(CheckRun trial) {
    mq.needsSight();
    IbmMqCheckSession first = sessions.shared();
    IbmMqCheckSession second = sessions.fresh();
    trial.expect("GET /login with the newer of two tokens", mq.ask(second)).status(200);
    trial.expect("GET /login with the older of two tokens", mq.ask(first)).status(200);
    trial.expect("GET /login with the newer token again", mq.ask(second)).status(200);
    if (first.ltpa().value().equals(second.ltpa().value())) {
      trial.fail("two logins: expected two tokens, got the same one twice", null);
    }
    sessions.leave(second);
  }
}
