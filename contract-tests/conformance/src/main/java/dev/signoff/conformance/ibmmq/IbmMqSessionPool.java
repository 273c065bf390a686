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
 * The run's sessions: shared ones, those that a check opened and no longer needs, and those that
 * were logged out.
 */
final class IbmMqSessionPool {
  private final Target target;
  private final IbmMqSessionDriver mq;
  private final SessionPool<IbmMqCheckSession> sessions;
  private final Deque<IbmMqCheckSession> spare = new ArrayDeque<>();
  private final List<CompletedLogout> departures = new ArrayList<>();
  private @Nullable IbmMqCheckSession witness;

  IbmMqSessionPool(Target target, IbmMqSessionDriver mq, SessionPool<IbmMqCheckSession> sessions) {
    this.target = target;
    this.mq = mq;
    this.sessions = sessions;
  }

  /** The user's session that nobody is to end. */
  IbmMqCheckSession shared() {
    return sessions.shared(target.user());
  }

  /** The other user's, if there is one. */
  Optional<IbmMqCheckSession> others() {
    return Optional.ofNullable(target.otherUser()).map(sessions::shared);
  }

  /** A session to do with what one likes, opened by whichever check. */
  IbmMqCheckSession own() {
    IbmMqCheckSession left = spare.poll();
    return left == null ? fresh() : left;
  }

  /** A session of a login that has not been before. */
  IbmMqCheckSession fresh() {
    return sessions.fresh(target.user());
  }

  /** A session that nothing happens to, opened before the first logout that is asked for. */
  IbmMqCheckSession witness() {
    IbmMqCheckSession known = witness == null ? fresh() : witness;
    witness = known;
    return known;
  }

  /** Leaves a session that is alive to other checks. */
  void leave(IbmMqCheckSession session) {
    spare.add(session);
  }

  /** Logs the user in with whatever request. */
  RawResponse logIn(RawRequest call) {
    return logIn(target.user(), call);
  }

  private RawResponse logIn(User user, RawRequest call) {
    RawResponse answer = mq.logIn(call);
    mq.session(user, answer)
        .ifPresent(
            session -> {
              sessions.opened(session);
              leave(session);
            });
    return answer;
  }

  /** Takes in what a login began that should have been refused. */
  void taken(RawResponse answer) {
    mq.session(target.user(), answer).ifPresent(sessions::opened);
  }

  RawResponse logOut(IbmMqCheckSession session) {
    return logOut(session, mq.logout(session));
  }

  RawResponse logOut(IbmMqCheckSession session, RawRequest call) {
    RawResponse answer = mq.send(call);
    loggedOut(session, answer);
    return answer;
  }

  /** Notes a logout that had to succeed. */
  void loggedOut(IbmMqCheckSession session, RawResponse answer) {
    session.take(answer);
    if (answer.succeeded()) {
      sessions.ended(session);
      departures.add(new CompletedLogout(session, answer, session.ltpaCookiesLeft()));
    }
  }

  /**
   * All logouts so far that had to succeed and did; one more if there was none.
   *
   * @throws CheckSkippedException if there still is none
   */
  List<CompletedLogout> departures() {
    if (departures.isEmpty()) {
      logOut(own());
    }
    if (departures.isEmpty()) {
      throw new CheckSkippedException("needs a logout that succeeds");
    }
    return List.copyOf(departures);
  }

  /**
   * A logout.
   *
   * @param session the session that was logged out
   * @param answer the answer
   * @param left the LTPA cookies that a conforming jar held right after it
   */
  record CompletedLogout(IbmMqCheckSession session, RawResponse answer, List<String> left) {}
}
