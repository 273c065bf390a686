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

/** Whether {@code POST /login} keeps out whom it must. No user gets more than three wrong tries. */
final class IbmMqRefusedLoginChecks {
  private final IbmMqCheckContext suite;
  private final IbmMqSessionDriver mq;
  private final LeakDetector leaks;
  private final User user;
  private final String nobody = "nobody-" + UUID.randomUUID().toString().substring(0, 8);

  IbmMqRefusedLoginChecks(IbmMqCheckContext suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.leaks = suite.leaks();
    this.user = suite.target().user();
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "MQ-LOGIN-06",
        "login of a user whom nobody knows, and with passwords that are nearly right",
        "401 with an error body, and no token that GET /login takes",
        this::refusesStrangers);
    checks.add(
        "MQ-LOGIN-07",
        "login with bodies of the wrong form: types, attributes, JSON, none",
        "400 with an error body, and no token that GET /login takes",
        this::refusesBrokenBodies);
    checks.add(
        "MQ-LOGIN-12",
        "login as text, as XML, as bytes and as a form",
        "400",
        this::refusesOtherTypes);
  }

  private void refusesStrangers(CheckRun trial) {
    String password = user.password();
    wrong(trial, "login of an unknown user", nobody, leaks.canary());
    wrong(trial, "login of an unknown user with another's password", nobody, password);
    if (password.length() > 1) {
      String shorter = password.substring(0, password.length() - 1);
      wrong(trial, "login with all but the last character of the password", user.name(), shorter);
    }
    refused(
        trial,
        "login with more than the password, and with a live token of the user",
        suite.sessions().shared().cookies(login(user.name(), password + leaks.canary())));
    User other = suite.target().otherUser();
    empty(trial, other == null ? user : other);
    if (other != null) {
      wrong(trial, "login with a space after the password", user.name(), password + " ");
      wrong(
          trial,
          "login with another user's password",
          other.name(),
          password.equals(other.password()) ? leaks.canary() : password);
      String swapped = CredentialDefect.CASE_SWAPPED.applyTo(other.password());
      if (!swapped.equals(other.password())) {
        wrong(trial, "login with the password in the other case", other.name(), swapped);
      }
    }
  }

  private void wrong(CheckRun trial, String what, String name, String password) {
    refused(trial, what, login(name, password));
  }

  private RawRequest login(String name, String password) {
    return mq.way().login(IbmMqRequests.credentials(name, password));
  }

  private void refused(CheckRun trial, String what, RawRequest call) {
    RawResponse answer = mq.send(call);
    IbmMqErrorBody.expect(trial, what, answer, 401);
    givesNothing(trial, what, answer);
  }

  /** Some take an empty password for a missing one. */
  private void empty(CheckRun trial, User whose) {
    String what = "login with an empty password";
    RawResponse answer = mq.send(login(whose.name(), ""));
    IbmMqErrorBody.expect(trial, what, answer, 401, 400);
    givesNothing(trial, what, answer);
  }

  /** Whatever cookies came, sent back by a client that keeps them. */
  private void givesNothing(CheckRun trial, String what, RawResponse answer) {
    suite.sessions().taken(answer);
    Rfc6265CookieJar jar = new Rfc6265CookieJar(mq.host());
    jar.take(answer);
    if (!jar.all().isEmpty() && mq.send(mq.look().cookies(jar.all())).succeeded()) {
      trial.fail(what + ": expected no usable token, got one", answer);
    }
  }

  private void refusesBrokenBodies(CheckRun trial) {
    String name = JsonText.of(nobody);
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
            new NameValue("JSON that lacks a colon", both(name, secret).replaceFirst(":", "")),
            new NameValue("a form in place of JSON", "username=" + nobody + "&password=x"),
            new NameValue("a JSON array", "[" + both(name, secret) + "]"),
            new NameValue("a JSON string", secret),
            new NameValue("JSON null", "null"),
            new NameValue("white space alone", " "));
    for (NameValue body : bodies) {
      broken(trial, "login with " + body.name(), mq.way().login(body.value()));
    }
    ofAKnownUser()
        .forEach(it -> broken(trial, "login with " + it.name(), mq.way().login(it.value())));
    broken(trial, "login with an empty body", mq.way().login(""));
    broken(trial, "login without body and content type", IbmMqRequests.login());
  }

  /** None of them has a password that could be wrong. */
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

  private void broken(CheckRun trial, String what, RawRequest call) {
    RawResponse answer = mq.send(call);
    IbmMqErrorBody.expect(trial, what, answer, 400);
    givesNothing(trial, what, answer);
  }

  private void refusesOtherTypes(CheckRun trial) {
    String body = IbmMqRequests.credentials(nobody, leaks.canary());
    for (String type :
        List.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/xml",
            "application/octet-stream")) {
      trial.expect("login as " + type, mq.send(IbmMqRequests.login(type, body))).status(400);
    }
    String form = "username=" + nobody + "&password=" + leaks.canary();
    trial
        .expect(
            "login with a form",
            mq.send(IbmMqRequests.login("application/x-www-form-urlencoded", form)))
        .status(400);
  }
}
