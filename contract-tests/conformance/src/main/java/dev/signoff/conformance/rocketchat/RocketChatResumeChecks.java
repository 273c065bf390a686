package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRegistry;
import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialDefect;
import dev.signoff.conformance.http.RawResponse;
import java.util.Optional;

/** Check of the login with the token of an earlier login. */
final class RocketChatResumeChecks {
  private final RocketChatCheckContext context;

  RocketChatResumeChecks(RocketChatCheckContext context) {
    this.context = context;
  }

  void addTo(CheckRegistry checks) {
    checks.add(
        "RC-LOGIN-03",
        "POST /api/v1/login to resume a token that was logged out, a live one,"
            + " an invented one",
        "401, 200 with the same user, 401",
        this::resumes);
  }

  private void resumes(CheckRun run) {
    context.matrix().rows("RC-LOGOUT-01").forEach(context.matrix()::execute);
    RocketChatCheckSession ended = context.adapter().ended();
    if (ended != null) {
      run.expect("resuming a token after its logout", resume(ended)).status(401);
    }
    RocketChatCheckSession liveSession = context.liveSessions().own();
    RawResponse response = resume(liveSession);
    run.expect("resuming a live token", response).status(200);
    if (response.succeeded()) {
      run.expect("resuming a live token", response)
          .text("/data/userId", liveSession.userId())
          .someText("/data/authToken");
      endNewSession(liveSession, response, run);
    }
    RocketChatCheckSession unknown =
        liveSession.withToken(CredentialDefect.UNKNOWN.applyTo(liveSession.authToken()));
    run.expect("resuming a token that was never issued", resume(unknown)).status(401);
  }

  /** Ends the session of a token that the server issued instead of the resumed one. */
  private void endNewSession(
      RocketChatCheckSession liveSession, RawResponse response, CheckRun run) {
    Optional<RocketChatCheckSession> other = another(liveSession, response);
    if (other.isPresent()) {
      RawResponse logout = context.end("a token issued for a resumed one", other.get());
      run.expect("logout with the token issued for a resumed one", logout).status(200);
    }
  }

  /**
   * Resumes a token. If the server issues another one, its session is registered to be ended too.
   */
  private RawResponse resume(RocketChatCheckSession session) {
    RawResponse response = context.chat().send(RocketChatRequests.resume(session.authToken()));
    another(session, response).ifPresent(context.sessions()::opened);
    return response;
  }

  private Optional<RocketChatCheckSession> another(
      RocketChatCheckSession session, RawResponse response) {
    return context
        .chat()
        .session(session.user(), response)
        .filter(it -> !it.authToken().equals(session.authToken()));
  }
}
