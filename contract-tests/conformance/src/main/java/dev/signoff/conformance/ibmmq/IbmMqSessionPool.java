package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.SessionPool;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;
import dev.signoff.conformance.target.User;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Pool of the run's sessions: shared ones, those that a check opened and no longer needs, and those
 * that were logged out.
 */
final class IbmMqSessionPool {
  private final Target target;
  private final IbmMqSessionDriver mq;
  private final SessionPool<IbmMqCheckSession> sessions;
  private final Deque<IbmMqCheckSession> spare = new ArrayDeque<>();
  private final List<CompletedLogout> completedLogouts = new ArrayList<>();
  private @Nullable IbmMqCheckSession untouched;

  IbmMqSessionPool(Target target, IbmMqSessionDriver mq, SessionPool<IbmMqCheckSession> sessions) {
    this.target = target;
    this.mq = mq;
    this.sessions = sessions;
  }

  /** Returns the user's shared session, which must not be ended. */
  IbmMqCheckSession shared() {
    return sessions.shared(target.user());
  }

  /** Returns the other user's shared session, if there is another user. */
  Optional<IbmMqCheckSession> others() {
    return Optional.ofNullable(target.otherUser()).map(sessions::shared);
  }

  /** Returns a session that the caller may end. It may have been opened by an earlier check. */
  IbmMqCheckSession own() {
    IbmMqCheckSession available = spare.poll();
    return available == null ? fresh() : available;
  }

  /** Returns a session of a new login. */
  IbmMqCheckSession fresh() {
    return sessions.fresh(target.user());
  }

  /** Returns a session that no check uses. It is opened before the first logout of the run. */
  IbmMqCheckSession untouched() {
    IbmMqCheckSession known = untouched == null ? fresh() : untouched;
    untouched = known;
    return known;
  }

  /** Makes a live session available to other checks. */
  void makeAvailable(IbmMqCheckSession session) {
    spare.add(session);
  }

  /** Logs the user in with a given request. */
  RawResponse logIn(RawRequest request) {
    return logIn(target.user(), request);
  }

  private RawResponse logIn(User user, RawRequest request) {
    RawResponse response = mq.logIn(request);
    mq.session(user, response)
        .ifPresent(
            session -> {
              sessions.opened(session);
              makeAvailable(session);
            });
    return response;
  }

  /** Registers the session of a login that should have been refused. */
  void registerUnexpected(RawResponse response) {
    mq.session(target.user(), response).ifPresent(sessions::opened);
  }

  RawResponse logOut(IbmMqCheckSession session) {
    return logOut(session, mq.logout(session));
  }

  RawResponse logOut(IbmMqCheckSession session, RawRequest request) {
    RawResponse response = mq.send(request);
    loggedOut(session, response);
    return response;
  }

  /** Records the response to a logout that had to succeed. */
  void loggedOut(IbmMqCheckSession session, RawResponse response) {
    session.take(response);
    if (response.succeeded()) {
      sessions.ended(session);
      completedLogouts.add(new CompletedLogout(session, response, session.ltpaCookiesLeft()));
    }
  }

  /**
   * Returns all successful logouts that had to succeed. Logs out once if there was none.
   *
   * @throws CheckSkippedException if there still is none
   */
  List<CompletedLogout> completedLogouts() {
    if (completedLogouts.isEmpty()) {
      logOut(own());
    }
    if (completedLogouts.isEmpty()) {
      throw new CheckSkippedException("needs a logout that succeeds");
    }
    return List.copyOf(completedLogouts);
  }

  /**
   * Completed logout.
   *
   * @param session the session that was logged out
   * @param response the response
   * @param ltpaCookies the LTPA cookies that a conforming jar held after the logout
   */
  record CompletedLogout(
      IbmMqCheckSession session, RawResponse response, List<String> ltpaCookies) {}
}
