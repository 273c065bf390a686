package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;
import dev.signoff.conformance.target.User;

/** Whether wrong credentials are refused. No existing user meets more than four of them. */
final class WrongLoginChecks {
  private static final String OBJECT = "{\"$ne\":null}";

  private final Scene scene;

  WrongLoginChecks(Scene scene) {
    this.scene = scene;
  }

  void addTo(Checks checks) {
    checks.add(
        "RC-LOGIN-02",
        "POST /api/v1/login with unknown users, with passwords cut, extended, empty, in the other case"
            + " and of another user, as user, username, email and as a form; without a password,"
            + " and with what is no text",
        "401 with status error; no session in any case",
        this::wrong);
  }

  private void wrong(Trial trial) {
    User user = scene.target().user();
    String password = user.password();
    if (password.length() > 1) {
      refused("a password without its end", user, cut(password), trial);
    }
    refused("a password that goes on after its end", user, password + "x", trial);
    refused("an empty password", user, "", trial);
    User unknown = new User(Refusals.NOBODY, password);
    refused("an unknown user", unknown, password, trial);
    Pair address = new Pair("email", Refusals.NOBODY + "@example.com");
    open("an unknown address", Calls.login(address, wrongPassword()), trial);
    Call form = Calls.formLogin(Entrance.name("user", user), wrongPassword());
    open("a wrong password as a form", form, trial);
    byOtherNames(trial);
    noText(user, trial);
    open("objects", object(OBJECT, OBJECT), trial);
    open("neither user nor password", Calls.login(Calls.JSON, "{}"), trial);
    open("malformed JSON", Calls.login(Calls.JSON, "{\"user\":"), trial);
    User other = scene.target().otherUser();
    if (other != null) {
      ofOther(other, user, trial);
    }
  }

  /** Of the other user if there is one, who has met fewer wrong passwords. */
  private void byOtherNames(Trial trial) {
    User other = scene.target().otherUser();
    User user = other == null ? scene.target().user() : other;
    refused("a wrong password", "username", user.name(), trial);
    String address = other == null ? "" : address(other);
    if (!address.isEmpty()) {
      refused("a wrong password", "email", address, trial);
    }
  }

  /** What the server told at any login. */
  private String address(User user) {
    String id = scene.live().others().userId();
    return scene.wire().log().stream()
        .filter(answer -> Calls.is(Calls.LOGIN, answer) && answer.succeeded())
        .filter(answer -> answer.json().at("/data/userId").asText().equals(id))
        .map(answer -> LoginChecks.address(user, answer))
        .findFirst()
        .orElse("");
  }

  private void noText(User user, Trial trial) {
    String name = JsonText.of(user.name());
    String password = JsonText.of(user.password());
    open("no password", Calls.login(Entrance.name("user", user)), trial);
    open("null for a password", object(name, "null"), trial);
    open("true for a password", object(name, "true"), trial);
    open("an object for a user", object("{\"$gt\":\"\"}", password), trial);
  }

  private void ofOther(User other, User user, Trial trial) {
    String swapped = Flaw.CASE_SWAPPED.applyTo(other.password());
    if (!swapped.equals(other.password())) {
      refused("a password in the other case", other, swapped, trial);
    }
    if (!other.password().equals(user.password())) {
      refused("another user's password", other, user.password(), trial);
    }
    open("an object for a password", object(JsonText.of(other.name()), OBJECT), trial);
  }

  private static String cut(String password) {
    return password.substring(0, password.length() - 1);
  }

  private static Call object(String user, String password) {
    return Calls.login(Calls.JSON, "{\"user\":" + user + ",\"password\":" + password + "}");
  }

  private void refused(String what, User user, String password, Trial trial) {
    Call login = Calls.login(Entrance.name("user", user), new Pair("password", password));
    Refusals.judge(scene, trial, "login with " + what, login, true);
  }

  private void refused(String what, String field, String name, Trial trial) {
    Call login = Calls.login(new Pair(field, name), wrongPassword());
    Refusals.judge(scene, trial, "login with " + what + " and " + field, login, true);
  }

  private Pair wrongPassword() {
    return new Pair("password", scene.leaks().canary());
  }

  private void open(String what, Call login, Trial trial) {
    Refusals.judge(scene, trial, "login with " + what, login, false);
  }
}
