package dev.signoff.conformance.ibmmq;

import dev.signoff.conformance.check.Sessions;
import dev.signoff.conformance.check.Skipped;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
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
final class MqSessions {
  private final Target target;
  private final Mq mq;
  private final Sessions<MqSession> sessions;
  private final Deque<MqSession> spare = new ArrayDeque<>();
  private final List<Departure> departures = new ArrayList<>();
  private @Nullable MqSession witness;

  MqSessions(Target target, Mq mq, Sessions<MqSession> sessions) {
    this.target = target;
    this.mq = mq;
    this.sessions = sessions;
  }

  /** The user's session that nobody is to end. */
  MqSession shared() {
    return sessions.shared(target.user());
  }

  /** The other user's, if there is one. */
  Optional<MqSession> others() {
    return Optional.ofNullable(target.otherUser()).map(sessions::shared);
  }

  /** A session to do with what one likes, opened by whichever check. */
  MqSession own() {
    MqSession left = spare.poll();
    return left == null ? fresh() : left;
  }

  /** A session of a login that has not been before. */
  MqSession fresh() {
    return sessions.fresh(target.user());
  }

  /** A session that nothing happens to, opened before the first logout that is asked for. */
  MqSession witness() {
    MqSession known = witness == null ? fresh() : witness;
    witness = known;
    return known;
  }

  /** Leaves a session that is alive to other checks. */
  void leave(MqSession session) {
    spare.add(session);
  }

  /** Logs the user in with whatever request. */
  Answer logIn(Call call) {
    return logIn(target.user(), call);
  }

  private Answer logIn(User user, Call call) {
    Answer answer = mq.logIn(call);
    mq.session(user, answer)
        .ifPresent(
            session -> {
              sessions.opened(session);
              leave(session);
            });
    return answer;
  }

  /** Takes in what a login began that should have been refused. */
  void taken(Answer answer) {
    mq.session(target.user(), answer).ifPresent(sessions::opened);
  }

  Answer logOut(MqSession session) {
    return logOut(session, mq.logout(session));
  }

  Answer logOut(MqSession session, Call call) {
    Answer answer = mq.send(call);
    loggedOut(session, answer);
    return answer;
  }

  /** Notes a logout that had to succeed. */
  void loggedOut(MqSession session, Answer answer) {
    session.take(answer);
    if (answer.succeeded()) {
      sessions.ended(session);
      departures.add(new Departure(session, answer, session.ltpaCookiesLeft()));
    }
  }

  /**
   * All logouts so far that had to succeed and did; one more if there was none.
   *
   * @throws Skipped if there still is none
   */
  List<Departure> departures() {
    if (departures.isEmpty()) {
      logOut(own());
    }
    if (departures.isEmpty()) {
      throw new Skipped("needs a logout that succeeds");
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
  record Departure(MqSession session, Answer answer, List<String> left) {}
}
