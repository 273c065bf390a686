package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.http.RawResponse;

/** Checks of {@code GET /me}, which returns the user of a live token and nobody else. */
final class RocketChatWhoAmIChecks {
  private final RocketChatCheckContext context;

  RocketChatWhoAmIChecks(RocketChatCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-ME-01",
        "GET /api/v1/me with both headers, more than once, of both users, and"
            + " with each defect of either header",
        "200 with the right _id; 401",
        this::returnsTheUser);
  }

  private void returnsTheUser(CheckRun run) {
    for (CredentialMatrix.RowResult result : context.matrix().verify("RC-ME-01", run)) {
      RawResponse response = result.response();
      if (response != null
          && result.row().defect() == CredentialDefect.NONE
          && response.succeeded()) {
        expectId("GET /me", response, context.liveSessions().own(), run);
      }
    }
    RocketChatCheckSession own = context.liveSessions().own();
    whoAmI("GET /me once more", own, run);
    whoAmI("GET /me for the third time", own, run);
    if (!context.liveSessions().hasOthers()) {
      run.incomplete("needs --other-user");
    } else {
      RocketChatCheckSession others = context.liveSessions().others();
      RawResponse response = whoAmI("GET /me of the other user", others, run);
      if (others.userId().equals(own.userId())
          && !others.user().name().equals(context.target().user().name())) {
        run.fail("two users: expected two ids, got one", response);
      }
    }
  }

  private RawResponse whoAmI(String what, RocketChatCheckSession session, CheckRun run) {
    RawResponse response = context.chat().send(RocketChatRequests.whoAmI(session));
    run.expect(what, response).status(200);
    if (response.succeeded()) {
      expectId(what, response, session, run);
    }
    return response;
  }

  private static void expectId(
      String what, RawResponse response, RocketChatCheckSession session, CheckRun run) {
    run.expect(what, response).json();
    if (!response.json().path("_id").asText().equals(session.userId())) {
      run.expect(what, response).different("_id to equal X-User-Id", "another value, or none");
    }
  }
}
