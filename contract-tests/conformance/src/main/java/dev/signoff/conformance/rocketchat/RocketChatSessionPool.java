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
 * Sessions that live, without asking anew as long as nothing happened that could have ended them.
 */
final class RocketChatSessionPool {
  private final Target target;
  private final RocketChatSessionDriver chat;
  private final SessionPool<RocketChatCheckSession> sessions;
  private final Map<User, RocketChatCheckSession> known = new HashMap<>();
  private @Nullable RocketChatCheckSession first;
  private boolean lossIsTold;
  private long changes;

  RocketChatSessionPool(
      Target target, RocketChatSessionDriver chat, SessionPool<RocketChatCheckSession> sessions) {
    this.target = target;
    this.chat = chat;
    this.sessions = sessions;
  }

  /** Takes the first session of the user, which nobody is to end. */
  void begin(RocketChatCheckSession pair) {
    first = pair;
  }

  /** Notes that a wrong logout succeeded, which may have ended anything. */
  void accepted() {
    lossIsTold = true;
  }

  /** Whether the first session of the run died, and no check has said so. */
  boolean lostFirst() {
    return !lossIsTold && first != null && !chat.isAlive(first);
  }

  /** The user's. */
  RocketChatCheckSession own() {
    return of(target.user());
  }

  /**
   * The other user's.
   *
   * @throws CheckSkippedException if no other user is given
   */
  RocketChatCheckSession others() {
    User other = target.otherUser();
    if (other == null) {
      throw new CheckSkippedException("needs --other-user");
    }
    return of(other);
  }

  /** Whether there is another user whose session could be looked at. */
  boolean hasOthers() {
    return target.otherUser() != null;
  }

  private RocketChatCheckSession of(User user) {
    long now = chat.changes();
    if (now != changes) {
      known.clear();
      changes = now;
    }
    RocketChatCheckSession pair = known.get(user);
    if (pair == null) {
      pair = sessions.shared(user);
      known.put(user, pair);
      changes = chat.changes();
    }
    return pair;
  }

  /** Asks now; a session that is dead is replaced when it is wanted next. */
  boolean isAlive(RocketChatCheckSession pair) {
    boolean alive = chat.isAlive(pair);
    if (!alive) {
      lossIsTold = true;
      known.values().remove(pair);
    }
    return alive;
  }

  /** What showed last whether a session lives. */
  @Nullable RawResponse sign() {
    return chat.sign();
  }

  /** Expects that the user's session lives on after requests that were refused. */
  void expectOwn(String after, CheckRun trial) {
    expect(after, "the session", own(), trial);
  }

  /** Expects that a session lives on, and shows the request that says it does not. */
  void expect(String after, String whose, RocketChatCheckSession pair, CheckRun trial) {
    if (!isAlive(pair)) {
      trial.fail(after + ": expected " + whose + " to live on, got it ended", chat.sign());
    }
  }
}
