package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.CheckSkippedException;
import dev.signoff.conformance.check.SessionDriver;
import dev.signoff.conformance.check.SessionPool;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Pool of the sessions of a run, by the location of their tokens. */
final class RestedSessionPool implements AutoCloseable {
  private static final int MAX_LOGINS = 40;

  private final RestedProjectClient rested;
  private final RestedLivenessProbe probe;
  private final Map<RestedTokenLocation, SessionPool<RestedCheckSession>> sessions =
      new EnumMap<>(RestedTokenLocation.class);

  private final Map<RawResponse, String> stillAccepted = new LinkedHashMap<>();
  private final List<RestedCheckSession> loggedOut = new ArrayList<>();

  RestedSessionPool(RestedProjectClient rested, RawHttpClient httpClient) {
    this.rested = rested;
    this.probe = new RestedLivenessProbe(rested);
    for (RestedTokenLocation location : RestedTokenLocation.values()) {
      sessions.put(location, new SessionPool<>(new RestedSessionDriver(location), httpClient));
    }
  }

  RestedCheckSession fresh(User user, RestedTokenLocation location) {
    return probed(by(location).fresh(user));
  }

  RestedCheckSession shared(User user, RestedTokenLocation location) {
    return probed(by(location).shared(user));
  }

  void share(RestedCheckSession session) {
    by(session.location()).share(session.user(), session);
    probe.probeFirst(session);
  }

  /** Probes a session after it was registered in the pool, since the probe can be interrupted. */
  private RestedCheckSession probed(RestedCheckSession session) {
    probe.probeFirst(session);
    return session;
  }

  /** Adds a session that a check opened with its own request. */
  void opened(RestedCheckSession session) {
    by(session.location()).opened(session);
  }

  void ended(RestedCheckSession session) {
    session.end();
    loggedOut.add(session);
    by(session.location()).ended(session);
  }

  /** Records that a token was accepted after its logout. */
  void stillAccepted(String sentence, RawResponse response) {
    stillAccepted.put(response, sentence);
  }

  /** Returns the responses in which an ended token was accepted, with the sentences about them. */
  Map<RawResponse, String> stillAccepted() {
    return Collections.unmodifiableMap(stillAccepted);
  }

  /** Returns the sessions that were logged out, the newest last. */
  List<RestedCheckSession> loggedOut() {
    return Collections.unmodifiableList(loggedOut);
  }

  RestedLivenessProbe probe() {
    return probe;
  }

  /** Returns whether {@code GET} shows if a session is alive. */
  boolean canProbe(RestedCheckSession session) {
    return probe.canProbe(session);
  }

  int count() {
    return sessions.values().stream().mapToInt(SessionPool::count).sum();
  }

  @Override
  public void close() {
    sessions.values().forEach(SessionPool::close);
  }

  private SessionPool<RestedCheckSession> by(RestedTokenLocation location) {
    return Objects.requireNonNull(sessions.get(location));
  }

  private final class RestedSessionDriver implements SessionDriver<RestedCheckSession> {
    private final RestedTokenLocation location;

    RestedSessionDriver(RestedTokenLocation location) {
      this.location = location;
    }

    @Override
    public RestedCheckSession logIn(User user) {
      if (count() >= MAX_LOGINS) {
        throw new CheckSkippedException(
            "needs sessions that stay alive: the run has logged in " + MAX_LOGINS + " times");
      }
      return rested.logIn(user, location);
    }

    @Override
    public boolean isAlive(RestedCheckSession session) {
      return !canProbe(session) || rested.isAlive(session);
    }

    @Override
    public RawRequest logout(RestedCheckSession session) {
      return session.authenticated(rested.project().logout());
    }
  }
}
