package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.JsonText;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.target.User;

/** Checks of logins that must be refused. */
final class RocketChatRefusedLoginChecks {
  private static final String OBJECT = "{\"$ne\":null}";

  private final RocketChatCheckContext context;

  RocketChatRefusedLoginChecks(RocketChatCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGIN-02",
        "POST /api/v1/login with unknown users, with passwords cut, extended,"
            + " empty, in the other letter case and of another user, as user,"
            + " username, email and as a form; without a password, and with JSON"
            + " values other than strings",
        "401 with status error; no session in any case",
        this::wrong);
  }

  private void wrong(CheckRun run) {
    User user = context.target().user();
    String password = user.password();
    if (password.length() > 1) {
      refused("a password without its end", user, cut(password), run);
    }
    refused("an extended password", user, password + "x", run);
    refused("an empty password", user, "", run);
    User unknown = new User(RocketChatRefusedLogins.NOBODY, password);
    refused("an unknown user", unknown, password, run);
    NameValue address = new NameValue("email", RocketChatRefusedLogins.NOBODY + "@example.com");
    expectNoSession("an unknown address", RocketChatRequests.login(address, wrongPassword()), run);
    RawRequest form =
        RocketChatRequests.formLogin(RocketChatLoginVariant.name("user", user), wrongPassword());
    expectNoSession("a wrong password as a form", form, run);
    byOtherNames(run);
    noTextValues(user, run);
    expectNoSession("objects", object(OBJECT, OBJECT), run);
    expectNoSession(
        "neither user nor password", RocketChatRequests.login(RocketChatRequests.JSON, "{}"), run);
    expectNoSession(
        "malformed JSON", RocketChatRequests.login(RocketChatRequests.JSON, "{\"user\":"), run);
    User other = context.target().otherUser();
    if (other == null) {
      run.incomplete("needs --other-user");
    } else {
      ofOther(other, user, run);
    }
  }

  /**
   * Checks logins by other kinds of names. Uses the other user if there is one, who has had fewer
   * wrong passwords.
   */
  private void byOtherNames(CheckRun run) {
    User other = context.target().otherUser();
    User user = other == null ? context.target().user() : other;
    refused("a wrong password", "username", user.name(), run);
    String address = other == null ? "" : address(other);
    if (!address.isEmpty()) {
      refused("a wrong password", "email", address, run);
    }
  }

  /** Returns the other user's address from any login of the run. */
  private String address(User user) {
    String id = context.liveSessions().others().userId();
    return context.httpClient().log().stream()
        .filter(
            response ->
                RocketChatRequests.is(RocketChatRequests.LOGIN, response) && response.succeeded())
        .filter(response -> response.json().at("/data/userId").asText().equals(id))
        .map(response -> RocketChatLoginChecks.address(user, response))
        .findFirst()
        .orElse("");
  }

  private void noTextValues(User user, CheckRun run) {
    String name = JsonText.of(user.name());
    String password = JsonText.of(user.password());
    expectNoSession(
        "no password", RocketChatRequests.login(RocketChatLoginVariant.name("user", user)), run);
    expectNoSession("null for a password", object(name, "null"), run);
    expectNoSession("true for a password", object(name, "true"), run);
    expectNoSession("an object for a user", object("{\"$gt\":\"\"}", password), run);
  }

  private void ofOther(User other, User user, CheckRun run) {
    String swapped = CredentialDefect.CASE_SWAPPED.applyTo(other.password());
    if (!swapped.equals(other.password())) {
      refused("a password in the other letter case", other, swapped, run);
    }
    if (!other.password().equals(user.password())) {
      refused("another user's password", other, user.password(), run);
    }
    expectNoSession("an object for a password", object(JsonText.of(other.name()), OBJECT), run);
  }

  private static String cut(String password) {
    return password.substring(0, password.length() - 1);
  }

  private static RawRequest object(String user, String password) {
    return RocketChatRequests.login(
        RocketChatRequests.JSON, "{\"user\":" + user + ",\"password\":" + password + "}");
  }

  private void refused(String what, User user, String password, CheckRun run) {
    RawRequest login =
        RocketChatRequests.login(
            RocketChatLoginVariant.name("user", user), new NameValue("password", password));
    RocketChatRefusedLogins.verify(context, run, "login with " + what, login, true);
  }

  private void refused(String what, String field, String name, CheckRun run) {
    RawRequest login = RocketChatRequests.login(new NameValue(field, name), wrongPassword());
    RocketChatRefusedLogins.verify(
        context, run, "login with " + what + " and " + field, login, true);
  }

  private NameValue wrongPassword() {
    return new NameValue("password", context.leaks().canary());
  }

  private void expectNoSession(String what, RawRequest login, CheckRun run) {
    RocketChatRefusedLogins.verify(context, run, "login with " + what, login, false);
  }
}
