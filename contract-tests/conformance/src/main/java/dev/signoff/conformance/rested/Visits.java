package dev.signoff.conformance.rested;

import dev.signoff.conformance.check.Door;
import dev.signoff.conformance.check.Sessions;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.target.User;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The sessions of a run, by what carries their tokens. */
final class Visits implements AutoCloseable {
  private final Map<Carrier, Sessions<RestedSession>> sessions = new EnumMap<>(Carrier.class);

  Visits(Rested rested, Wire wire) {
    for (Carrier carrier : Carrier.values()) {
      sessions.put(carrier, new Sessions<>(new Entrance(rested, carrier), wire));
    }
  }

  RestedSession fresh(User user, Carrier carrier) {
    return by(carrier).fresh(user);
  }

  RestedSession shared(User user, Carrier carrier) {
    return by(carrier).shared(user);
  }

  void share(RestedSession session) {
    by(session.carrier()).share(session.user(), session);
  }

  /** Takes in a session that a check opened by itself. */
  void opened(RestedSession session) {
    by(session.carrier()).opened(session);
  }

  void ended(RestedSession session) {
    by(session.carrier()).ended(session);
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

  private record Entrance(Rested rested, Carrier carrier) implements Door<RestedSession> {
    @Override
    public RestedSession logIn(User user) {
      return rested.logIn(user, carrier);
    }

    @Override
    public boolean isAlive(RestedSession session) {
      return rested.isAlive(session);
    }

    @Override
    public Call logout(RestedSession session) {
      return session.on(rested.project().logout());
    }
  }
}
