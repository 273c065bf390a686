package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.check.LeakDetector;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.http.Rfc6265CookieJar;
import dev.signoff.conformance.target.User;
import java.util.List;
import java.util.UUID;

/** Checks of logins that must be refused. Each user gets at most three wrong passwords. */
final class IbmMqRefusedLoginChecks {
  private final IbmMqCheckContext context;
  private final IbmMqSessionDriver mq;
  private final LeakDetector leaks;
  private final User user;
  private final String unknownUser = "nobody-" + UUID.randomUUID().toString().substring(0, 8);

  IbmMqRefusedLoginChecks(IbmMqCheckContext context) {
    this.context = context;
    this.mq = context.mq();
    this.leaks = context.leaks();
    this.user = context.target().user();
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-LOGIN-06",
        "login of an unknown user, and with passwords that are nearly right",
        "401 with an error body, and no token that GET /login accepts",
        this::refusesWrongCredentials);
    checks.add(
        "MQ-LOGIN-07",
        "login with invalid bodies: wrong types, wrong attributes, malformed JSON, no body",
        "400 with an error body, and no token that GET /login accepts",
        this::refusesInvalidBodies);
    checks.add(
        "MQ-LOGIN-12",
        "login as text, as XML, as bytes and as a form",
        "400",
        this::refusesOtherTypes);
  }

  private void refusesWrongCredentials(CheckRun run) {
    String password = user.password();
    wrong(run, "login of an unknown user", unknownUser, leaks.canary());
    wrong(run, "login of an unknown user with another's password", unknownUser, password);
    if (password.length() > 1) {
      String shorter = password.substring(0, password.length() - 1);
      wrong(run, "login with all but the last character of the password", user.name(), shorter);
    }
    refused(
        run,
        "login with an extended password, and with a live token of the user",
        context.sessions().shared().cookies(login(user.name(), password + leaks.canary())));
    User other = context.target().otherUser();
    emptyPassword(run, other == null ? user : other);
    if (other == null) {
      run.incomplete("needs --other-user");
    } else {
      wrong(run, "login with a space after the password", user.name(), password + " ");
      wrong(
          run,
          "login with another user's password",
          other.name(),
          password.equals(other.password()) ? leaks.canary() : password);
      String swapped = CredentialDefect.CASE_SWAPPED.applyTo(other.password());
      if (!swapped.equals(other.password())) {
        wrong(run, "login with the password in the other case", other.name(), swapped);
      }
    }
  }

  private void wrong(CheckRun run, String what, String name, String password) {
    refused(run, what, login(name, password));
  }

  private RawRequest login(String name, String password) {
    return mq.variant().login(IbmMqRequests.credentials(name, password));
  }

  private void refused(CheckRun run, String what, RawRequest request) {
    RawResponse response = mq.send(request);
    IbmMqErrorBody.expect(run, what, response, 401);
    expectNoUsableCookie(run, what, response);
  }

  /** Checks an empty password, which some servers treat as a missing one. */
  private void emptyPassword(CheckRun run, User user) {
    String what = "login with an empty password";
    RawResponse response = mq.send(login(user.name(), ""));
    IbmMqErrorBody.expect(run, what, response, 401, 400);
    expectNoUsableCookie(run, what, response);
  }

  /** Checks that the cookies of a refused login are not usable. */
  private void expectNoUsableCookie(CheckRun run, String what, RawResponse response) {
    context.sessions().registerUnexpected(response);
    Rfc6265CookieJar jar = new Rfc6265CookieJar(mq.host());
    jar.take(response);
    if (!jar.all().isEmpty() && mq.send(mq.whoAmIRequest().cookies(jar.all())).succeeded()) {
      run.fail(what + ": expected no usable token, got one", response);
    }
  }

  private void refusesInvalidBodies(CheckRun run) {
    String name = JsonText.of(unknownUser);
    String secret = JsonText.of(leaks.canary());
    List<NameValue> bodies =
        List.of(
            new NameValue("an integer as user name", both("4711", secret)),
            new NameValue("a boolean as user name", both("false", secret)),
            new NameValue("null as user name", both("null", secret)),
            new NameValue("an object as user name", both("{\"name\":" + name + "}", secret)),
            new NameValue("an integer as password", both(name, "4711")),
            new NameValue("a boolean as password", both(name, "true")),
            new NameValue("null as password", both(name, "null")),
            new NameValue("an array as password", both(name, "[" + secret + "]")),
            new NameValue("an object as password", both(name, "{\"password\":" + secret + "}")),
            new NameValue("no user name", "{\"password\":" + secret + "}"),
            new NameValue("no password", "{\"username\":" + name + "}"),
            new NameValue("neither user name nor password", "{}"),
            new NameValue("attributes of other names", both(name, secret).replace("\":", "s\":")),
            new NameValue("JSON that is cut off", both(name, secret).replace("}", "")),
            new NameValue("JSON with a missing colon", both(name, secret).replaceFirst(":", "")),
            new NameValue("a form in place of JSON", "username=" + unknownUser + "&password=x"),
            new NameValue("a JSON array", "[" + both(name, secret) + "]"),
            new NameValue("a JSON string", secret),
            new NameValue("JSON null", "null"),
            new NameValue("only white space", " "));
    for (NameValue body : bodies) {
      expectBadRequest(run, "login with " + body.name(), mq.variant().login(body.value()));
    }
    ofAKnownUser()
        .forEach(
            it -> expectBadRequest(run, "login with " + it.name(), mq.variant().login(it.value())));
    expectBadRequest(run, "login with an empty body", mq.variant().login(""));
    expectBadRequest(run, "login without body and content type", IbmMqRequests.login());
  }

  /**
   * Returns bodies for a known user, none of which contains a password that could count as wrong.
   */
  private List<NameValue> ofAKnownUser() {
    String name = JsonText.of(user.name());
    String right = both(name, JsonText.of(user.password()));
    return List.of(
        new NameValue("a known user and no password", "{\"username\":" + name + "}"),
        new NameValue("a known user and null as password", both(name, "null")),
        new NameValue("a known user and an integer as password", both(name, "4711")),
        new NameValue("a known user and an array as password", both(name, "[]")),
        new NameValue("a known user and a boolean as password", both(name, "true")),
        new NameValue(
            "right values under names in capitals",
            right
                .replace("{\"username\":", "{\"Username\":")
                .replace(",\"password\":", ",\"Password\":")),
        new NameValue(
            "a right user under another name", right.replace("{\"username\":", "{\"user\":")));
  }

  private static String both(String name, String password) {
    return "{\"username\":" + name + ",\"password\":" + password + "}";
  }

  private void expectBadRequest(CheckRun run, String what, RawRequest request) {
    RawResponse response = mq.send(request);
    IbmMqErrorBody.expect(run, what, response, 400);
    expectNoUsableCookie(run, what, response);
  }

  private void refusesOtherTypes(CheckRun run) {
    String body = IbmMqRequests.credentials(unknownUser, leaks.canary());
    for (String type :
        List.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/xml",
            "application/octet-stream")) {
      run.expect("login as " + type, mq.send(IbmMqRequests.login(type, body))).status(400);
    }
    String form = "username=" + unknownUser + "&password=" + leaks.canary();
    run.expect(
            "login with a form",
            mq.send(IbmMqRequests.login("application/x-www-form-urlencoded", form)))
        .status(400);
  }
}
