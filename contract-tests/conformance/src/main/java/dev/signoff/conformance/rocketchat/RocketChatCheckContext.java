package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.LeakDetector;
import dev.signoff.conformance.check.SessionPool;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;

/**
 * Context that the checks of Rocket.Chat share.
 *
 * @param target the server and its users
 * @param httpClient records all exchanges
 * @param chat sends the requests
 * @param sessions opens and ends sessions
 * @param liveSessions the sessions for requests that must be refused
 * @param adapter supplies a session that was logged out
 * @param matrix the credential matrix
 * @param leaks detects secrets in bodies
 * @param tokenReuse reuses tokens after their logout
 */
record RocketChatCheckContext(
    Target target,
    RawHttpClient httpClient,
    RocketChatSessionDriver chat,
    SessionPool<RocketChatCheckSession> sessions,
    RocketChatSessionPool liveSessions,
    RocketChatMatrixAdapter adapter,
    CredentialMatrix<RocketChatCheckSession> matrix,
    LeakDetector leaks,
    RocketChatTokenReuse tokenReuse) {

  static RocketChatCheckContext of(Target target, RawHttpClient httpClient) {
    LeakDetector leaks = new LeakDetector(target);
    RocketChatSessionDriver chat = new RocketChatSessionDriver(httpClient, leaks);
    SessionPool<RocketChatCheckSession> sessions = new SessionPool<>(chat, httpClient);
    chat.register(sessions::opened);
    RocketChatSessionPool liveSessions = new RocketChatSessionPool(target, chat, sessions);
    RocketChatMatrixAdapter adapter = new RocketChatMatrixAdapter(target, sessions, liveSessions);
    CredentialMatrix<RocketChatCheckSession> matrix =
        new CredentialMatrix<>(RocketChatRequests.CONTRACT, httpClient, adapter);
    RocketChatTokenReuse tokenReuse = new RocketChatTokenReuse(chat);
    return new RocketChatCheckContext(
        target, httpClient, chat, sessions, liveSessions, adapter, matrix, leaks, tokenReuse);
  }

  /**
   * Logs out as a step of a check that is not about the status of the logout.
   *
   * @return the response; a refusal is reported as a finding
   */
  RawResponse logOut(String what, RocketChatCheckSession session, CheckRun run) {
    return loggedOut(what, session, chat.send(RocketChatRequests.logout(session)), run);
  }

  RawResponse loggedOut(
      String what, RocketChatCheckSession session, RawResponse logout, CheckRun run) {
    if (logout.succeeded()) {
      sessions.ended(session);
    } else {
      run.expect(what, logout).status(200);
    }
    return logout;
  }

  /**
   * Ends a session that is no longer needed, since servers may limit the sessions of each user.
   *
   * @param what the name of the session in findings
   * @return the response
   */
  RawResponse end(String what, RocketChatCheckSession session) {
    RawResponse logout = chat.send(RocketChatRequests.logout(session));
    if (logout.succeeded()) {
      sessions.ended(session);
      tokenReuse.reuseDeferred("the logout of " + what, session);
    }
    return logout;
  }

  /** Opens a session of the user that the caller may end. */
  RocketChatCheckSession fresh() {
    return sessions.fresh(target.user());
  }
}
