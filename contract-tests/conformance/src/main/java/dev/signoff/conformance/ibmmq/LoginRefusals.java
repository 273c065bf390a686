package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.check.Leaks;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Jar;
import dev.signoff.conformance.http.Pair;
import dev.signoff.conformance.target.User;
import java.util.List;
import java.util.UUID;

/** Whether {@code POST /login} keeps out whom it must. No user gets more than three wrong tries. */
final class LoginRefusals {
  private final MqSuite suite;
  private final Mq mq;
  private final Leaks leaks;
  private final User user;
  private final String nobody = "nobody-" + UUID.randomUUID().toString().substring(0, 8);

  LoginRefusals(MqSuite suite) {
    this.suite = suite;
    this.mq = suite.mq();
    this.leaks = suite.leaks();
    this.user = suite.target().user();
  }

  void addTo(Checks checks) {
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

  private void refusesStrangers(Trial trial) {
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
      String swapped = Flaw.CASE_SWAPPED.applyTo(other.password());
      if (!swapped.equals(other.password())) {
        wrong(trial, "login with the password in the other case", other.name(), swapped);
      }
    }
  }

  private void wrong(Trial trial, String what, String name, String password) {
    refused(trial, what, login(name, password));
  }

  private Call login(String name, String password) {
    return mq.way().login(MqCalls.credentials(name, password));
  }

  private void refused(Trial trial, String what, Call call) {
    Answer answer = mq.send(call);
    ErrorBody.expect(trial, what, answer, 401);
    givesNothing(trial, what, answer);
  }

  /** Some take an empty password for a missing one. */
  private void empty(Trial trial, User whose) {
    String what = "login with an empty password";
    Answer answer = mq.send(login(whose.name(), ""));
    ErrorBody.expect(trial, what, answer, 401, 400);
    givesNothing(trial, what, answer);
  }

  /** Whatever cookies came, sent back by a client that keeps them. */
  private void givesNothing(Trial trial, String what, Answer answer) {
    suite.sessions().taken(answer);
    Jar jar = new Jar(mq.host());
    jar.take(answer);
    if (!jar.all().isEmpty() && mq.send(mq.look().cookies(jar.all())).succeeded()) {
      trial.fail(what + ": expected no usable token, got one", answer);
    }
  }

  private void refusesBrokenBodies(Trial trial) {
    String name = JsonText.of(nobody);
    String secret = JsonText.of(leaks.canary());
    List<Pair> bodies =
        List.of(
            new Pair("an integer as user name", both("4711", secret)),
            new Pair("a boolean as user name", both("false", secret)),
            new Pair("null as user name", both("null", secret)),
            new Pair("an object as user name", both("{\"name\":" + name + "}", secret)),
            new Pair("an integer as password", both(name, "4711")),
            new Pair("a boolean as password", both(name, "true")),
            new Pair("null as password", both(name, "null")),
            new Pair("an array as password", both(name, "[" + secret + "]")),
            new Pair("an object as password", both(name, "{\"password\":" + secret + "}")),
            new Pair("no user name", "{\"password\":" + secret + "}"),
            new Pair("no password", "{\"username\":" + name + "}"),
            new Pair("neither user name nor password", "{}"),
            new Pair("attributes of other names", both(name, secret).replace("\":", "s\":")),
            new Pair("JSON that is cut off", both(name, secret).replace("}", "")),
            new Pair("JSON that lacks a colon", both(name, secret).replaceFirst(":", "")),
            new Pair("a form in place of JSON", "username=" + nobody + "&password=x"),
            new Pair("a JSON array", "[" + both(name, secret) + "]"),
            new Pair("a JSON string", secret),
            new Pair("JSON null", "null"),
            new Pair("white space alone", " "));
    for (Pair body : bodies) {
      broken(trial, "login with " + body.name(), mq.way().login(body.value()));
    }
    ofAKnownUser()
        .forEach(it -> broken(trial, "login with " + it.name(), mq.way().login(it.value())));
    broken(trial, "login with an empty body", mq.way().login(""));
    broken(trial, "login without body and content type", MqCalls.login());
  }

  /** None of them has a password that could be wrong. */
  private List<Pair> ofAKnownUser() {
    String name = JsonText.of(user.name());
    String right = both(name, JsonText.of(user.password()));
    return List.of(
        new Pair("a known user and no password", "{\"username\":" + name + "}"),
        new Pair("a known user and null as password", both(name, "null")),
        new Pair("a known user and an integer as password", both(name, "4711")),
        new Pair("a known user and an array as password", both(name, "[]")),
        new Pair("a known user and a boolean as password", both(name, "true")),
        new Pair(
            "right values under names in capitals",
            right
                .replace("{\"username\":", "{\"Username\":")
                .replace(",\"password\":", ",\"Password\":")),
        new Pair("a right user under another name", right.replace("{\"username\":", "{\"user\":")));
  }

  private static String both(String name, String password) {
    return "{\"username\":" + name + ",\"password\":" + password + "}";
  }

  private void broken(Trial trial, String what, Call call) {
    Answer answer = mq.send(call);
    ErrorBody.expect(trial, what, answer, 400);
    givesNothing(trial, what, answer);
  }

  private void refusesOtherTypes(Trial trial) {
    String body = MqCalls.credentials(nobody, leaks.canary());
    for (String type :
        List.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "application/xml",
            "application/octet-stream")) {
      trial.expect("login as " + type, mq.send(MqCalls.login(type, body))).status(400);
    }
    String form = "username=" + nobody + "&password=" + leaks.canary();
    trial
        .expect(
            "login with a form", mq.send(MqCalls.login("application/x-www-form-urlencoded", form)))
        .status(400);
  }
}
