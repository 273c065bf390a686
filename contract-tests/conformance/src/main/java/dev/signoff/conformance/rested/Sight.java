package dev.signoff.conformance.rested;

import dev.signoff.conformance.target.User;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether {@code GET} shows if a session lives. Where it does not tell even a new session's user,
 * nothing can be said of sessions, and that fault is to be found once and not everywhere.
 */
final class Sight {
  private final Rested rested;
  private final Map<Way, Finding> known = new HashMap<>();

  Sight(Rested rested) {
    this.rested = rested;
  }

  /** Asks twice with the first session of each user and carrier. */
  void tryOn(RestedSession session) {
    known.computeIfAbsent(Way.of(session), way -> found(session));
  }

  private Finding found(RestedSession session) {
    boolean first = rested.isAlive(session);
    boolean second = rested.isAlive(session);
    return second ? Finding.SHOWS : first ? Finding.ENDS : Finding.TELLS_NOTHING;
  }

  boolean shows(RestedSession session) {
    return known.getOrDefault(Way.of(session), Finding.SHOWS) == Finding.SHOWS;
  }

  /** Whether a session was over when it had been asked for once. */
  boolean ends(RestedSession session) {
    return known.get(Way.of(session)) == Finding.ENDS;
  }

  private enum Finding {
    SHOWS,
    ENDS,
    TELLS_NOTHING
  }

  private record Way(User user, Carrier carrier) {
    static Way of(RestedSession session) {
      return new Way(session.user(), session.carrier());
    }
  }
}
