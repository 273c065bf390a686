package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CredentialMatrix;
import dev.signoff.conformance.check.LeakDetector;
import dev.signoff.conformance.check.SessionPool;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;

/**
 * What all checks of one run share.
 *
 * @param target the server and its users
 * @param wire knows all exchanges so far
 * @param chat sends
 * @param sessions opens sessions, and ends them in the end
 * @param live has sessions that only refused requests are made of
 * @param bench knows a session that was logged out
 * @param table asks with flawed credentials
 * @param leaks knows what no body may hold
 * @param endings uses tokens again after their logout
 */
record RocketChatCheckContext(
    Target target,
    RawHttpClient wire,
    RocketChatSessionDriver chat,
    SessionPool<RocketChatCheckSession> sessions,
    RocketChatSessionPool live,
    RocketChatMatrixAdapter bench,
    CredentialMatrix<RocketChatCheckSession> table,
    LeakDetector leaks,
    RocketChatTokenReuse endings) {

  static RocketChatCheckContext of(Target target, RawHttpClient wire) {
    LeakDetector leaks = new LeakDetector(target);
    RocketChatSessionDriver chat = new RocketChatSessionDriver(wire, leaks);
    SessionPool<RocketChatCheckSession> sessions = new SessionPool<>(chat, wire);
    chat.register(sessions::opened);
    RocketChatSessionPool live = new RocketChatSessionPool(target, chat, sessions);
    RocketChatMatrixAdapter bench = new RocketChatMatrixAdapter(target, sessions, live);
    CredentialMatrix<RocketChatCheckSession> table =
        new CredentialMatrix<>(RocketChatRequests.CONTRACT, wire, bench);
    RocketChatTokenReuse endings = new RocketChatTokenReuse(chat);
    return new RocketChatCheckContext(
        target, wire, chat, sessions, live, bench, table, leaks, endings);
  }

  /**
   * Logs out, as a step of a check that is about something else than the status.
   *
   * @return the answer; a refusal has been reported
   */
  RawResponse logOut(String what, RocketChatCheckSession pair, CheckRun trial) {
    return loggedOut(what, pair, chat.send(RocketChatRequests.logout(pair)), trial);
  }

  RawResponse loggedOut(
      String what, RocketChatCheckSession pair, RawResponse logout, CheckRun trial) {
    if (logout.succeeded()) {
      sessions.ended(pair);
    } else {
      trial.expect(what, logout).status(200);
    }
    return logout;
  }

  /**
   * Ends a session that has served its purpose, since servers may keep few for each user.
   *
   * @param what names the session in what is found about its end
   */
  RawResponse end(String what, RocketChatCheckSession pair) {
    RawResponse logout = chat.send(RocketChatRequests.logout(pair));
    if (logout.succeeded()) {
      sessions.ended(pair);
      endings.aside("the logout of " + what, pair);
    }
    return logout;
  }

  /** A session of the user, to be ended. */
  RocketChatCheckSession fresh() {
    return sessions.fresh(target.user());
  }
}
