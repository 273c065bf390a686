package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Door;
import dev.signoff.conformance.check.Sessions;
import dev.signoff.conformance.check.Skipped;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The sessions of a run, by what carries their tokens. */
final class Visits implements AutoCloseable {
  private static final int MOST = 40;

  private final Rested rested;
  private final Sight sight;
  private final Map<Carrier, Sessions<RestedSession>> sessions = new EnumMap<>(Carrier.class);

  private final Map<Answer, String> outlived = new LinkedHashMap<>();
  private final List<RestedSession> loggedOut = new ArrayList<>();

  Visits(Rested rested, Wire wire) {
    this.rested = rested;
    this.sight = new Sight(rested);
    for (Carrier carrier : Carrier.values()) {
      sessions.put(carrier, new Sessions<>(new Entrance(carrier), wire));
    }
  }

  RestedSession fresh(User user, Carrier carrier) {
    return tried(by(carrier).fresh(user));
  }

  RestedSession shared(User user, Carrier carrier) {
    return tried(by(carrier).shared(user));
  }

  void share(RestedSession session) {
    by(session.carrier()).share(session.user(), session);
    sight.tryOn(session);
  }

  /** Not before the session is known to be open: asking can be interrupted. */
  private RestedSession tried(RestedSession session) {
    sight.tryOn(session);
    return session;
  }

  /** Takes in a session that a check opened by itself. */
  void opened(RestedSession session) {
    by(session.carrier()).opened(session);
  }

  void ended(RestedSession session) {
    session.end();
    loggedOut.add(session);
    by(session.carrier()).ended(session);
  }

  /** Notes that a token opened something after its logout. */
  void outlived(String sentence, Answer answer) {
    outlived.put(answer, sentence);
  }

  /** What tokens still opened, and the sentences about it. */
  Map<Answer, String> outlived() {
    return Collections.unmodifiableMap(outlived);
  }

  /** The sessions that were logged out, the newest last. */
  List<RestedSession> loggedOut() {
    return Collections.unmodifiableList(loggedOut);
  }

  Sight sight() {
    return sight;
  }

  /** Whether GET shows if a session lives. */
  boolean shows(RestedSession session) {
    return sight.shows(session);
  }

  int count() {
    return sessions.values().stream().mapToInt(Sessions::count).sum();
  }

  @Override
  public void close() {
    sessions.values().forEach(Sessions::close);
  }

  private Sessions<RestedSession> by(Carrier carrier) {
    return Objects.requireNonNull(sessions.get(carrier));
  }

  private final class Entrance implements Door<RestedSession> {
    private final Carrier carrier;

    Entrance(Carrier carrier) {
      this.carrier = carrier;
    }

    @Override
    public RestedSession logIn(User user) {
      if (count() >= MOST) {
        throw new Skipped("needs sessions that live on: the run has logged in " + MOST + " times");
      }
      return rested.logIn(user, carrier);
    }

    @Override
    public boolean isAlive(RestedSession session) {
      return !shows(session) || rested.isAlive(session);
    }

    @Override
    public Call logout(RestedSession session) {
      return session.on(rested.project().logout());
    }
  }
}
