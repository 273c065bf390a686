package dev.signoff.conformance.rested;

import dev.signoff.conformance.target.User;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether {@code GET} shows if a session lives. Where it does not tell even a new session's user,
 * nothing can be said of sessions, and that fault is to be found once and not everywhere.
 */
final class Sight {
  private static final int TRIES = 2;

  private final Rested rested;
  private final Map<Way, Boolean> known = new HashMap<>();

  Sight(Rested rested) {
    this.rested = rested;
  }

  /**
   * Tries with the first session of each user and carrier; twice, should the first be too early.
   */
  void tryOn(RestedSession session) {
    known.computeIfAbsent(
        new Way(session.user(), session.carrier()),
        way -> IntStream.range(0, TRIES).anyMatch(attempt -> rested.isAlive(session)));
  }

  boolean reaches(RestedSession session) {
    return known.getOrDefault(new Way(session.user(), session.carrier()), true);
  }

  private record Way(User user, Carrier carrier) {}
}
