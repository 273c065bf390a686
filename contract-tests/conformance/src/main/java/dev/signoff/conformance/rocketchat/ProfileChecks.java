package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.check.TruthTable;
import dev.signoff.conformance.http.Answer;

/** Whether {@code GET /me} tells the right user, and nobody without a live token. */
final class ProfileChecks {
  private final Scene scene;

  ProfileChecks(Scene scene) {
    this.scene = scene;
  }

  void addTo(Checks checks) {
    checks.add(
        "RC-ME-01",
        "GET /api/v1/me with both headers, more than once, of both users, and with each flaw in either",
        "200 with the right _id; 401",
        this::tells);
  }

  private void tells(Trial trial) {
    for (TruthTable.Line line : scene.table().judge("RC-ME-01", trial)) {
      Answer answer = line.answer();
      if (answer != null && line.row().flaw() == Flaw.NONE && answer.succeeded()) {
        id("GET /me", answer, scene.live().own(), trial);
      }
    }
    TokenPair own = scene.live().own();
    asks("GET /me once more", own, trial);
    asks("GET /me for the third time", own, trial);
    if (scene.live().hasOthers()) {
      TokenPair others = scene.live().others();
      Answer answer = asks("GET /me of the other user", others, trial);
      if (others.userId().equals(own.userId())
          && !others.user().name().equals(scene.target().user().name())) {
        trial.fail("two users: expected two ids, got one", answer);
      }
    }
  }

  private Answer asks(String what, TokenPair pair, Trial trial) {
    Answer answer = scene.chat().send(Calls.whoAmI(pair));
    trial.expect(what, answer).status(200);
    if (answer.succeeded()) {
      id(what, answer, pair, trial);
    }
    return answer;
  }

  private static void id(String what, Answer answer, TokenPair pair, Trial trial) {
    trial.expect(what, answer).json();
    if (!answer.json().path("_id").asText().equals(pair.userId())) {
      trial.expect(what, answer).different("_id to equal X-User-Id", "another value, or none");
    }
  }
}
