package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.target.User;

/** Whether wrong credentials are refused. No existing user meets more than four of them. */
final class RocketChatRefusedLoginChecks {
  private static final String OBJECT = "{\"$ne\":null}";

  private final RocketChatCheckContext scene;

  RocketChatRefusedLoginChecks(RocketChatCheckContext scene) {
    this.scene = scene;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGIN-02",
        "POST /api/v1/login with unknown users, with passwords cut, extended, empty, in the other case"
            + " and of another user, as user, username, email and as a form; without a password,"
            + " and with what is no text",
        "401 with status error; no session in any case",
        this::wrong);
  }

  private void wrong(CheckRun trial) {
    User user = scene.target().user();
    String password = user.password();
    if (password.length() > 1) {
      refused("a password without its end", user, cut(password), trial);
    }
    refused("a password that goes on after its end", user, password + "x", trial);
    refused("an empty password", user, "", trial);
    User unknown = new User(RocketChatRefusedLogins.NOBODY, password);
    refused("an unknown user", unknown, password, trial);
    NameValue address = new NameValue("email", RocketChatRefusedLogins.NOBODY + "@example.com");
    open("an unknown address", RocketChatRequests.login(address, wrongPassword()), trial);
    RawRequest form =
        RocketChatRequests.formLogin(RocketChatLoginVariant.name("user", user), wrongPassword());
    open("a wrong password as a form", form, trial);
    byOtherNames(trial);
    noText(user, trial);
    open("objects", object(OBJECT, OBJECT), trial);
    open(
        "neither user nor password",
        RocketChatRequests.login(RocketChatRequests.JSON, "{}"),
        trial);
    open("malformed JSON", RocketChatRequests.login(RocketChatRequests.JSON, "{\"user\":"), trial);
    User other = scene.target().otherUser();
    if (other != null) {
      ofOther(other, user, trial);
    }
  }

  /** Of the other user if there is one, who has met fewer wrong passwords. */
  private void byOtherNames(CheckRun trial) {
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
        .filter(
            answer -> RocketChatRequests.is(RocketChatRequests.LOGIN, answer) && answer.succeeded())
        .filter(answer -> answer.json().at("/data/userId").asText().equals(id))
        .map(answer -> RocketChatLoginChecks.address(user, answer))
        .findFirst()
        .orElse("");
  }

  private void noText(User user, CheckRun trial) {
    String name = JsonText.of(user.name());
    String password = JsonText.of(user.password());
    open("no password", RocketChatRequests.login(RocketChatLoginVariant.name("user", user)), trial);
    open("null for a password", object(name, "null"), trial);
    open("true for a password", object(name, "true"), trial);
    open("an object for a user", object("{\"$gt\":\"\"}", password), trial);
  }

  private void ofOther(User other, User user, CheckRun trial) {
    String swapped = CredentialDefect.CASE_SWAPPED.applyTo(other.password());
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

  private static RawRequest object(String user, String password) {
    return RocketChatRequests.login(
        RocketChatRequests.JSON, "{\"user\":" + user + ",\"password\":" + password + "}");
  }

  private void refused(String what, User user, String password, CheckRun trial) {
    RawRequest login =
        RocketChatRequests.login(
            RocketChatLoginVariant.name("user", user), new NameValue("password", password));
    RocketChatRefusedLogins.judge(scene, trial, "login with " + what, login, true);
  }

  private void refused(String what, String field, String name, CheckRun trial) {
    RawRequest login = RocketChatRequests.login(new NameValue(field, name), wrongPassword());
    RocketChatRefusedLogins.judge(
        scene, trial, "login with " + what + " and " + field, login, true);
  }

  private NameValue wrongPassword() {
    return new NameValue("password", scene.leaks().canary());
  }

  private void open(String what, RawRequest login, CheckRun trial) {
    RocketChatRefusedLogins.judge(scene, trial, "login with " + what, login, false);
  }
}
