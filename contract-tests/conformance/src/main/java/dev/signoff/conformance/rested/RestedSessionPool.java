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

/** The sessions of a run, by what carries their tokens. */
final class RestedSessionPool implements AutoCloseable {
  private static final int MOST = 40;

  private final RestedProjectClient rested;
  private final RestedLivenessProbe sight;
  private final Map<RestedTokenLocation, SessionPool<RestedCheckSession>> sessions =
      new EnumMap<>(RestedTokenLocation.class);

  private final Map<RawResponse, String> outlived = new LinkedHashMap<>();
  private final List<RestedCheckSession> loggedOut = new ArrayList<>();

  RestedSessionPool(RestedProjectClient rested, RawHttpClient wire) {
    this.rested = rested;
    this.sight = new RestedLivenessProbe(rested);
    for (RestedTokenLocation carrier : RestedTokenLocation.values()) {
      sessions.put(carrier, new SessionPool<>(new RestedSessionDriver(carrier), wire));
    }
  }

  RestedCheckSession fresh(User user, RestedTokenLocation carrier) {
    return tried(by(carrier).fresh(user));
  }

  RestedCheckSession shared(User user, RestedTokenLocation carrier) {
    return tried(by(carrier).shared(user));
  }

  void share(RestedCheckSession session) {
    by(session.carrier()).share(session.user(), session);
    sight.tryOn(session);
  }

  /** Not before the session is known to be open: asking can be interrupted. */
  private RestedCheckSession tried(RestedCheckSession session) {
    sight.tryOn(session);
    return session;
  }

  /** Takes in a session that a check opened by itself. */
  void opened(RestedCheckSession session) {
    by(session.carrier()).opened(session);
  }

  void ended(RestedCheckSession session) {
    session.end();
    loggedOut.add(session);
    by(session.carrier()).ended(session);
  }

  /** Notes that a token opened something after its logout. */
  void outlived(String sentence, RawResponse answer) {
    outlived.put(answer, sentence);
  }

  /** What tokens still opened, and the sentences about it. */
  Map<RawResponse, String> outlived() {
    return Collections.unmodifiableMap(outlived);
  }

  /** The sessions that were logged out, the newest last. */
  List<RestedCheckSession> loggedOut() {
    return Collections.unmodifiableList(loggedOut);
  }

  RestedLivenessProbe sight() {
    return sight;
  }

  /** Whether GET shows if a session lives. */
  boolean shows(RestedCheckSession session) {
    return sight.shows(session);
  }

  int count() {
    return sessions.values().stream().mapToInt(SessionPool::count).sum();
  }

  @Override
  public void close() {
    sessions.values().forEach(SessionPool::close);
  }

  private SessionPool<RestedCheckSession> by(RestedTokenLocation carrier) {
    return Objects.requireNonNull(sessions.get(carrier));
  }

  private final class RestedSessionDriver implements SessionDriver<RestedCheckSession> {
    private final RestedTokenLocation carrier;

    RestedSessionDriver(RestedTokenLocation carrier) {
      this.carrier = carrier;
    }

    @Override
    public RestedCheckSession logIn(User user) {
      if (count() >= MOST) {
        throw new CheckSkippedException(
            "needs sessions that live on: the run has logged in " + MOST + " times");
      }
      return rested.logIn(user, carrier);
    }

    @Override
    public boolean isAlive(RestedCheckSession session) {
      return !shows(session) || rested.isAlive(session);
    }

    @Override
    public RawRequest logout(RestedCheckSession session) {
      return session.on(rested.project().logout());
    }
  }
}
