package dev.signoff.conformance.rocketchat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.http.NameValue;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.Optional;

/** Checks of logins that must succeed, in each documented form. */
final class RocketChatLoginChecks {
  private final RocketChatCheckContext context;

  RocketChatLoginChecks(RocketChatCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGIN-01",
        "POST /api/v1/login with user and password, then with username, and"
            + " with an e-mail address if the user has one",
        "200 with status success, userId, authToken and me; each login has its"
            + " own token, which GET /me accepts at once",
        this::logsIn);
    checks.add(
        "RC-LOGIN-04",
        "POST /api/v1/login as a form, with right and with wrong credentials",
        "200 with a token; a refusal without one",
        this::form);
  }

  private void logsIn(CheckRun run) {
    User user = context.target().user();
    NameValue password = RocketChatLoginVariant.password(user);
    RawResponse byUser =
        context
            .chat()
            .send(RocketChatRequests.login(RocketChatLoginVariant.name("user", user), password));
    Optional<RocketChatCheckSession> one = verify("login with user", user, byUser, run);
    Optional<RocketChatCheckSession> other = logInWith("username", user.name(), run);
    String address = address(user, byUser);
    if (!address.isEmpty()) {
      logInWith("email", address, run).ifPresent(it -> context.end("a login with email", it));
    }
    if (one.isPresent()
        && other.isPresent()
        && one.get().authToken().equals(other.get().authToken())) {
      run.fail("two logins: expected two tokens, got the same one twice", byUser);
    }
    one.ifPresent(session -> expectAlive("the first of two logins", session, run));
    other.ifPresent(session -> expectAlive("the second of two logins", session, run));
    one.ifPresent(it -> context.end("a login with user", it));
    other.ifPresent(it -> context.end("a login with username", it));
  }

  private Optional<RocketChatCheckSession> logInWith(String field, String name, CheckRun run) {
    User user = context.target().user();
    RawRequest request =
        RocketChatRequests.login(new NameValue(field, name), RocketChatLoginVariant.password(user));
    return verify("login with " + field, user, context.chat().send(request), run);
  }

  /**
   * Returns the e-mail address of the user, if the login response contains one that is not marked
   * as unverified.
   */
  static String address(User user, RawResponse login) {
    JsonNode known = login.json().at("/data/me/emails/0");
    if (known.path("address").isTextual() && known.path("verified").asBoolean(true)) {
      return known.path("address").asText();
    }
    return user.name().matches("[^@ ]+@[^@ ]+") ? user.name() : "";
  }

  private Optional<RocketChatCheckSession> verify(
      String what, User user, RawResponse response, CheckRun run) {
    Optional<RocketChatCheckSession> session = context.chat().session(user, response);
    session.ifPresent(context.sessions()::opened);
    run.expect(what, response).status(200);
    if (response.succeeded()) {
      run.expect(what, response)
          .json()
          .text("/status", "success")
          .someText("/data/userId")
          .someText("/data/authToken");
      me(what, response, run);
    }
    return session;
  }

  private static void me(String what, RawResponse response, CheckRun run) {
    JsonNode me = response.json().at("/data/me");
    JsonNode id = response.json().at("/data/userId");
    if (!me.isObject()) {
      run.expect(what, response).different("an object at /data/me", "none");
    } else if (id.isTextual() && !me.path("_id").equals(id)) {
      run.expect(what, response).different("/data/me/_id to equal /data/userId", "another value");
    }
  }

  private void expectAlive(String what, RocketChatCheckSession session, CheckRun run) {
    if (!context.chat().hasLivenessProbe() || !context.chat().isAlive(session)) {
      run.fail(
          what + ": expected its token to be accepted, got it refused", context.chat().lastProbe());
    }
  }

  private void form(CheckRun run) {
    User user = context.target().user();
    RawResponse response =
        context
            .chat()
            .send(
                RocketChatRequests.formLogin(
                    RocketChatLoginVariant.name("user", user),
                    RocketChatLoginVariant.password(user)));
    Optional<RocketChatCheckSession> session = context.chat().session(user, response);
    session.ifPresent(context.sessions()::opened);
    run.expect("login as a form", response).status(200);
    session.ifPresent(it -> expectAlive("login as a form", it, run));
    session.ifPresent(it -> context.end("a login as a form", it));
    if (response.succeeded()) {
      run.expect("login as a form", response)
          .text("/status", "success")
          .someText("/data/userId")
          .someText("/data/authToken");
    }
    RawRequest wrong =
        RocketChatRequests.formLogin(
            new NameValue("user", RocketChatRefusedLogins.NOBODY),
            new NameValue("password", context.leaks().canary()));
    RocketChatRefusedLogins.verify(
        context, run, "login as a form with an unknown user", wrong, true);
  }
}
