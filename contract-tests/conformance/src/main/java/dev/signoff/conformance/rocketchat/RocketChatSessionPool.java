package dev.signoff.conformance.rocketchat;

import dev.signoff.conformance.check.CheckRun;
import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.SessionPool;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;
import dev.signoff.conformance.target.User;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Pool of live sessions. It probes a session again only after a request that could have ended it.
 */
final class RocketChatSessionPool {
  private final Target target;
  private final RocketChatSessionDriver chat;
  private final SessionPool<RocketChatCheckSession> sessions;
  private final Map<User, RocketChatCheckSession> known = new HashMap<>();
  private @Nullable RocketChatCheckSession first;
  private boolean lossReported;
  private long changes;

  RocketChatSessionPool(
      Target target, RocketChatSessionDriver chat, SessionPool<RocketChatCheckSession> sessions) {
    this.target = target;
    this.chat = chat;
    this.sessions = sessions;
  }

  /** Sets the first session of the user, which must not be ended. */
  void setFirst(RocketChatCheckSession session) {
    first = session;
  }

  /** Records that an invalid logout was accepted, which may have ended any session. */
  void invalidLogoutAccepted() {
    lossReported = true;
  }

  /** Returns whether the first session of the run has ended without a finding of another check. */
  boolean lostFirst() {
    return !lossReported && first != null && !chat.isAlive(first);
  }

  /** Returns the user's session. */
  RocketChatCheckSession own() {
    return of(target.user());
  }

  /**
   * Returns the other user's session.
   *
   * @throws CheckSkippedException if there is no other user
   */
  RocketChatCheckSession others() {
    User other = target.otherUser();
    if (other == null) {
      throw new CheckSkippedException("needs --other-user");
    }
    return of(other);
  }

  /** Returns whether there is another user. */
  boolean hasOthers() {
    return target.otherUser() != null;
  }

  private RocketChatCheckSession of(User user) {
    long now = chat.changes();
    if (now != changes) {
      known.clear();
      changes = now;
    }
    RocketChatCheckSession session = known.get(user);
    if (session == null) {
      session = sessions.shared(user);
      known.put(user, session);
      changes = chat.changes();
    }
    return session;
  }

  /** Probes a session now. A dead session is replaced when one is needed next. */
  boolean isAlive(RocketChatCheckSession session) {
    boolean alive = chat.isAlive(session);
    if (!alive) {
      lossReported = true;
      known.values().remove(session);
    }
    return alive;
  }

  /** Returns the response of the last liveness probe. */
  @Nullable RawResponse lastProbe() {
    return chat.lastProbe();
  }

  /** Expects that the user's session is alive after refused requests. */
  void expectOwn(String after, CheckRun run) {
    expect(after, "the session", own(), run);
  }

  /** Expects that a session is alive, and shows the probe if it is not. */
  void expect(String after, String description, RocketChatCheckSession session, CheckRun run) {
    if (!isAlive(session)) {
      run.fail(
          after + ": expected " + description + " to stay alive, got it ended", chat.lastProbe());
    }
  }
}
