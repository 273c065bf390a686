package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.List;

/** Checks of logins that must succeed. */
final class IbmMqLoginChecks {
  private final IbmMqSessionDriver mq;
  private final IbmMqSessionPool sessions;
  private final User user;

  IbmMqLoginChecks(IbmMqCheckContext context) {
    this.mq = context.mq();
    this.sessions = context.sessions();
    this.user = context.target().user();
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
        "login without the header ibm-mq-rest-csrf-token, and with any value in it",
        "a session each time",
        this::needsNoCsrfToken);
    checks.add(
        "MQ-LOGIN-11",
        "two logins of one user, then GET /login with either token",
        "two tokens, and 200 for both",
        this::opensTwoSessions);
  }

  private void logsIn(CheckRun run) {
    sessions.logIn(IbmMqLoginVariant.PLAIN.login(IbmMqRequests.credentials(user)));
    sessions.logIn(IbmMqLoginVariant.PLAIN.login(reformattedJson()));
    for (RawResponse response : mq.logins()) {
      if (IbmMqRequests.JSON.equals(typeOf(response))) {
        run.expect("login", response).status(204);
      }
    }
  }

  private static String typeOf(RawResponse response) {
    return response.request().headers().stream()
        .filter(header -> header.name().equals("Content-Type"))
        .map(header -> header.value())
        .findFirst()
        .orElse("");
  }

  /** Returns the same JSON value with another order, white space and an escape. */
  private String reformattedJson() {
    String name = JsonText.of(user.name()).substring(1);
    char first = user.name().isEmpty() ? '\\' : user.name().charAt(0);
    boolean plain = name.charAt(0) == first;
    return "\n{ \"password\" :\t"
        + JsonText.of(user.password())
        + ",\r\n  \"username\" : \""
        + (plain ? String.format("\\u%04x", (int) first) + name.substring(1) : name)
        + " }\n";
  }

  private void acceptsEachSpelling(CheckRun run) {
    List<String> types =
        List.of(
            "application/json; charset=utf-8",
            "application/json;charset=UTF-8",
            "Application/JSON;Charset=\"utf-8\"",
            "APPLICATION/JSON");
    accepts(run, IbmMqRequests.JSON);
    accepts(run, "application/json;charset=utf-8");
    types.forEach(type -> accepts(run, type));
  }

  private void accepts(CheckRun run, String type) {
    RawRequest request =
        new IbmMqLoginVariant(type, mq.variant().csrf()).login(IbmMqRequests.credentials(user));
    RawResponse response = sessions.logIn(request);
    if (!response.succeeded()) {
      run.expect("login as " + type, response).status(204);
    }
  }

  private void needsNoCsrfToken(CheckRun run) {
    RawRequest request =
        new IbmMqLoginVariant(mq.variant().type(), false).login(IbmMqRequests.credentials(user));
    expectSession(run, "login without the header", request);
    expectSession(
        run,
        "login with the header",
        request.header(IbmMqRequests.CSRF_HEADER, IbmMqRequests.ANY_VALUE));
    expectSession(run, "login with a blank header", request.header(IbmMqRequests.CSRF_HEADER, ""));
  }

  private void expectSession(CheckRun run, String what, RawRequest request) {
    RawResponse response = sessions.logIn(request);
    if (!response.succeeded()) {
      run.expect(what, response).status(204);
    } else if (mq.session(user, response).isEmpty()) {
      run.expect(what, response).different("a cookie LtpaToken2", "none");
    }
  }

  private void opensTwoSessions(CheckRun run) {
    mq.requireLivenessProbe();
    IbmMqCheckSession first = sessions.shared();
    IbmMqCheckSession second = sessions.fresh();
    run.expect("GET /login with the newer of two tokens", mq.whoAmI(second)).status(200);
    run.expect("GET /login with the older of two tokens", mq.whoAmI(first)).status(200);
    run.expect("GET /login with the newer token again", mq.whoAmI(second)).status(200);
    if (first.ltpa().value().equals(second.ltpa().value())) {
      run.fail("two logins: expected two tokens, got the same one twice", null);
    }
    sessions.makeAvailable(second);
  }
}
