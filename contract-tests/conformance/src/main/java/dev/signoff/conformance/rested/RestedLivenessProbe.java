package dev.signoff.conformance.rested;

import dev.signoff.conformance.target.User;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether {@code GET} shows if a session lives. Where it does not tell even a new session's user,
 * nothing can be said of sessions, and that fault is to be found once and not everywhere.
 */
final class RestedLivenessProbe {
  private final RestedProjectClient rested;
  private final Map<ProbeKey, ProbeResult> known = new HashMap<>();

  RestedLivenessProbe(RestedProjectClient rested) {
    this.rested = rested;
  }

  /** Asks twice with the first session of each user and carrier. */
  void tryOn(RestedCheckSession session) {
    known.computeIfAbsent(ProbeKey.of(session), way -> found(session));
  }

  private ProbeResult found(RestedCheckSession session) {
    boolean first = rested.isAlive(session);
    boolean second = rested.isAlive(session);
    return second ? ProbeResult.SHOWS : first ? ProbeResult.ENDS : ProbeResult.TELLS_NOTHING;
  }

  boolean shows(RestedCheckSession session) {
    return known.getOrDefault(ProbeKey.of(session), ProbeResult.SHOWS) == ProbeResult.SHOWS;
  }

  /** Whether a session was over when it had been asked for once. */
  boolean ends(RestedCheckSession session) {
    return known.get(ProbeKey.of(session)) == ProbeResult.ENDS;
  }

  private enum ProbeResult {
    SHOWS,
    ENDS,
    TELLS_NOTHING
  }

  private record ProbeKey(User user, RestedTokenLocation carrier) {
    static ProbeKey of(RestedCheckSession session) {
      return new ProbeKey(session.user(), session.carrier());
    }
  }
}
