package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Checks of logouts with and without defective credentials. */
final class RocketChatLogoutChecks {
  private final RocketChatCheckContext context;

  RocketChatLogoutChecks(RocketChatCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGOUT-01",
        "POST /api/v1/logout with X-Auth-Token and X-User-Id of one login",
        "200",
        run -> context.matrix().verify("RC-LOGOUT-01", run));
    checks.add(
        "RC-LOGOUT-04",
        "POST /api/v1/logout without X-Auth-Token, without X-User-Id, without both, with user and"
            + " password instead, with an empty X-User-Id",
        "401, and the session stays alive",
        this::without);
    checks.add(
        "RC-LOGOUT-06",
        "POST /api/v1/logout with tokens that were never issued: altered and invented ones",
        "401, and the session stays alive",
        this::wrongToken);
    checks.add(
        "RC-LOGOUT-07",
        "POST /api/v1/logout with a live token and a user id of no or another user",
        "401, and neither session is ended",
        this::wrongUser);
  }

  private void without(CheckRun run) {
    rows("RC-LOGOUT-04", run);
    RawResponse response = context.chat().send(RocketChatRequests.bareLogout());
    run.expect("logout without any credential", response).status(401);
    RawResponse basic =
        context.chat().send(RocketChatRequests.bareLogout().header("Authorization", basic()));
    run.expect("logout with user and password in Authorization", basic).status(401);
    context.liveSessions().expectOwn("after logouts with a credential missing", run);
  }

  private String basic() {
    User user = context.target().user();
    byte[] bytes = (user.name() + ":" + user.password()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private void wrongToken(CheckRun run) {
    rows("RC-LOGOUT-06", run);
    RocketChatCheckSession own = context.liveSessions().own();
    refused("the word undefined for a token", own.withToken("undefined"), run);
    refused("the word Bearer before the token", own.withToken("Bearer " + own.authToken()), run);
    refused("the token in quotes", own.withToken('"' + own.authToken() + '"'), run);
    refused("a JSON object for a token", own.withToken("{\"$ne\":null}"), run);
    refused("a wildcard for a token", own.withToken("%"), run);
    refused("a pattern for a token", own.withToken(".*"), run);
    context.liveSessions().expectOwn("after logouts with wrong tokens", run);
  }

  private void refused(String what, RocketChatCheckSession session, CheckRun run) {
    RawResponse response = context.chat().send(RocketChatRequests.logout(session));
    run.expect("logout with " + what, response).status(401);
    if (response.succeeded()) {
      context.liveSessions().invalidLogoutAccepted();
    }
  }

  private void wrongUser(CheckRun run) {
    rows("RC-LOGOUT-07", run);
    RocketChatCheckSession own = context.liveSessions().own();
    String name = own.user().name();
    if (!name.equals(own.userId())) {
      refused("the user name for the user id", own.withUserId(name), run);
    }
    context.liveSessions().expectOwn("after logouts with wrong user ids", run);
    if (!context.liveSessions().hasOthers()) {
      run.incomplete("needs --other-user");
    }
  }

  private void rows(String id, CheckRun run) {
    for (CredentialMatrix.RowResult result : context.matrix().verify(id, run)) {
      if (Boolean.FALSE.equals(result.survived())) {
        run.fail(
            result.row().what() + ": expected the sessions to stay alive, got one ended",
            context.adapter().probeAfterEnd(result.row()));
      }
    }
  }
}
