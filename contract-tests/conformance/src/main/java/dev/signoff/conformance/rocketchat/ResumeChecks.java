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
      begins(live, answer, trial);
    }
    TokenPair unknown = live.withToken(Flaw.UNKNOWN.applyTo(live.authToken()));
    trial.expect("resuming a token that nobody handed out", resumed(unknown)).status(401);
  }

  /** A token that was handed out instead has a session that can be ended. */
  private void begins(TokenPair live, Answer answer, Trial trial) {
    Optional<TokenPair> other = another(live, answer);
    if (other.isPresent()) {
      Answer logout = scene.end("a token that came of a resumed one", other.get());
      trial.expect("logout with the token that came of a resumed one", logout).status(200);
    }
  }

  /** A server may hand out another token, which is to be ended too. */
  private Answer resumed(TokenPair pair) {
    Answer answer = scene.chat().send(Calls.resume(pair.authToken()));
    another(pair, answer).ifPresent(scene.sessions()::opened);
    return answer;
  }

  private Optional<TokenPair> another(TokenPair pair, Answer answer) {
    return scene
        .chat()
        .session(pair.user(), answer)
        .filter(it -> !it.authToken().equals(pair.authToken()));
  }
}
