package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.http.RawResponse;
import java.util.Optional;

/** Whether a token logs in again, as long as it lives. */
final class RocketChatResumeChecks {
  private final RocketChatCheckContext scene;

  RocketChatResumeChecks(RocketChatCheckContext scene) {
    this.scene = scene;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGIN-03",
        "POST /api/v1/login to resume a token that was logged out, one that lives, one made up",
        "401, 200 with the same user, 401",
        this::resumes);
  }

  private void resumes(CheckRun trial) {
    scene.table().rows("RC-LOGOUT-01").forEach(scene.table()::ask);
    RocketChatCheckSession ended = scene.bench().ended();
    if (ended != null) {
      trial.expect("resuming a token after its logout", resumed(ended)).status(401);
    }
    RocketChatCheckSession live = scene.live().own();
    RawResponse answer = resumed(live);
    trial.expect("resuming a live token", answer).status(200);
    if (answer.succeeded()) {
      trial
          .expect("resuming a live token", answer)
          .text("/data/userId", live.userId())
          .someText("/data/authToken");
      begins(live, answer, trial);
    }
    RocketChatCheckSession unknown =
        live.withToken(CredentialDefect.UNKNOWN.applyTo(live.authToken()));
    trial.expect("resuming a token that nobody handed out", resumed(unknown)).status(401);
  }

  /** A token that was handed out instead has a session that can be ended. */
  private void begins(RocketChatCheckSession live, RawResponse answer, CheckRun trial) {
    Optional<RocketChatCheckSession> other = another(live, answer);
    if (other.isPresent()) {
      RawResponse logout = scene.end("a token that came of a resumed one", other.get());
      trial.expect("logout with the token that came of a resumed one", logout).status(200);
    }
  }

  /** A server may hand out another token, which is to be ended too. */
  private RawResponse resumed(RocketChatCheckSession pair) {
    RawResponse answer = scene.chat().send(RocketChatRequests.resume(pair.authToken()));
    another(pair, answer).ifPresent(scene.sessions()::opened);
    return answer;
  }

  private Optional<RocketChatCheckSession> another(
      RocketChatCheckSession pair, RawResponse answer) {
    return scene
        .chat()
        .session(pair.user(), answer)
        .filter(it -> !it.authToken().equals(pair.authToken()));
  }
}
