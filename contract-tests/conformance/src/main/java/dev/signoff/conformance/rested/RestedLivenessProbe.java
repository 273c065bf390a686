package dev.signoff.conformance.rested;

import dev.signoff.conformance.target.User;
import java.util.HashMap;
import java.util.Map;

/**
 * Liveness probe that finds out whether {@code GET} shows if a session is alive. If it does not
 * return the user even for a new session, nothing can be said about sessions, and this fault must
 * be reported by one check only.
 */
final class RestedLivenessProbe {
  private final RestedProjectClient rested;
  private final Map<ProbeKey, ProbeResult> known = new HashMap<>();

  RestedLivenessProbe(RestedProjectClient rested) {
    this.rested = rested;
  }

  /** Probes the first session of each user and token location twice. */
  void probeFirst(RestedCheckSession session) {
    known.computeIfAbsent(ProbeKey.of(session), key -> probe(session));
  }

  private ProbeResult probe(RestedCheckSession session) {
    boolean first = rested.isAlive(session);
    boolean second = rested.isAlive(session);
    return second ? ProbeResult.SHOWS : first ? ProbeResult.ENDS : ProbeResult.SHOWS_NOTHING;
  }

  boolean canProbe(RestedCheckSession session) {
    return known.getOrDefault(ProbeKey.of(session), ProbeResult.SHOWS) == ProbeResult.SHOWS;
  }

  /** Returns whether the first probe ended the session. */
  boolean endsSession(RestedCheckSession session) {
    return known.get(ProbeKey.of(session)) == ProbeResult.ENDS;
  }

  private enum ProbeResult {
    SHOWS,
    ENDS,
    SHOWS_NOTHING
  }

  private record ProbeKey(User user, RestedTokenLocation location) {
    static ProbeKey of(RestedCheckSession session) {
      return new ProbeKey(session.user(), session.location());
    }
  }
}
