package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.http.RawResponse;

/** Whether {@code GET /me} tells the right user, and nobody without a live token. */
final class RocketChatWhoAmIChecks {
  private final RocketChatCheckContext scene;

  RocketChatWhoAmIChecks(RocketChatCheckContext scene) {
    this.scene = scene;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-ME-01",
        "GET /api/v1/me with both headers, more than once, of both users, and with each flaw in either",
        "200 with the right _id; 401",
        this::tells);
  }

  private void tells(CheckRun trial) {
    for (CredentialMatrix.RowResult line : scene.table().judge("RC-ME-01", trial)) {
      RawResponse answer = line.answer();
      if (answer != null && line.row().flaw() == CredentialDefect.NONE && answer.succeeded()) {
        id("GET /me", answer, scene.live().own(), trial);
      }
    }
    RocketChatCheckSession own = scene.live().own();
    asks("GET /me once more", own, trial);
    asks("GET /me for the third time", own, trial);
    if (scene.live().hasOthers()) {
      RocketChatCheckSession others = scene.live().others();
      RawResponse answer = asks("GET /me of the other user", others, trial);
      if (others.userId().equals(own.userId())
          && !others.user().name().equals(scene.target().user().name())) {
        trial.fail("two users: expected two ids, got one", answer);
      }
    }
  }

  private RawResponse asks(String what, RocketChatCheckSession pair, CheckRun trial) {
    RawResponse answer = scene.chat().send(RocketChatRequests.whoAmI(pair));
    trial.expect(what, answer).status(200);
    if (answer.succeeded()) {
      id(what, answer, pair, trial);
    }
    return answer;
  }

  private static void id(
      String what, RawResponse answer, RocketChatCheckSession pair, CheckRun trial) {
    trial.expect(what, answer).json();
    if (!answer.json().path("_id").asText().equals(pair.userId())) {
      trial.expect(what, answer).different("_id to equal X-User-Id", "another value, or none");
    }
  }
}
