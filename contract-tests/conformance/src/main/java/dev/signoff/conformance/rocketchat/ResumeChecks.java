package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.Checks;
import dev.signoff.conformance.check.Flaw;
import dev.signoff.conformance.check.Trial;
import dev.signoff.conformance.http.Answer;
import java.util.Optional;

/** Whether a token logs in again, as long as it lives. */
final class ResumeChecks {
  private final Scene scene;

  ResumeChecks(Scene scene) {
    this.scene = scene;
  }

  void addTo(Checks checks) {
    checks.add(
        "RC-LOGIN-03",
        "POST /api/v1/login to resume a token that was logged out, one that lives, one made up",
        "401, 200 with the same user, 401",
        this::resumes);
  }

  private void resumes(Trial trial) {
    scene.table().rows("RC-LOGOUT-01").forEach(scene.table()::ask);
    TokenPair ended = scene.bench().ended();
    if (ended != null) {
      trial.expect("resuming a token after its logout", resumed(ended)).status(401);
    }
    TokenPair live = scene.live().own();
    Answer answer = resumed(live);
    trial.expect("resuming a live token", answer).status(200);
    if (answer.succeeded()) {
      trial
          .expect("resuming a live token", answer)
          .text("/data/userId", live.userId())
          .someText("/data/authToken");
    }
    TokenPair unknown = live.withToken(Flaw.UNKNOWN.applyTo(live.authToken()));
    trial.expect("resuming a token that nobody handed out", resumed(unknown)).status(401);
  }

  /** A server may hand out another token, which is to be ended too. */
  private Answer resumed(TokenPair pair) {
    Answer answer = scene.chat().send(Calls.resume(pair.authToken()));
    Optional<TokenPair> session = scene.chat().session(pair.user(), answer);
    session
        .filter(it -> !it.authToken().equals(pair.authToken()))
        .ifPresent(scene.sessions()::opened);
    return answer;
  }
}
