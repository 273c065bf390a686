package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.target.User;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The sessions that a run opens. Few: a check that only looks shares one. All are ended in the end.
 * Only {@link #close} may be called from another thread.
 *
 * @param <S> the session
 */
public final class SessionPool<S> implements AutoCloseable {
  private static final Duration FAREWELL = Duration.ofSeconds(2);
  private static final Duration FAREWELLS = Duration.ofSeconds(10);

  /** How often one run logs in at most. */
  public static final int MOST = 60;

  private final SessionDriver<S> door;
  private final RawHttpClient wire;
  private final List<S> open = new CopyOnWriteArrayList<>();
  private final Map<User, S> shared = new HashMap<>();
  private int opened;

  /**
   * Opens none yet.
   *
   * @param door opens and ends them
   * @param wire carries the last logouts
   */
  public SessionPool(SessionDriver<S> door, RawHttpClient wire) {
    this.door = door;
    this.wire = wire;
  }

  /**
   * A session of one's own, to do with it what one likes.
   *
   * @param user whose
   * @return a new session
   * @throws RequirementViolatedException if the login fails
   */
  public S fresh(User user) {
    if (opened >= MOST) {
      throw new IllegalStateException("the run would log in more than " + MOST + " times");
    }
    S session = door.logIn(user);
    opened(session);
    return session;
  }

  /**
   * A session that is alive and that nobody is to end.
   *
   * @param user whose
   * @return a session that others use too
   * @throws RequirementViolatedException if a login is needed and fails
   */
  public S shared(User user) {
    S known = shared.get(user);
    if (known != null && door.isAlive(known)) {
      return known;
    }
    S session = fresh(user);
    shared.put(user, session);
    return session;
  }

  /**
   * Takes in the first session of a user, for others to use.
   *
   * @param user whose
   * @param session the session
   */
  public void share(User user, S session) {
    opened(session);
    shared.put(user, session);
  }

  /**
   * Takes in a session that a check opened by itself.
   *
   * @param session the session, to be ended in the end
   */
  public void opened(S session) {
    opened++;
    open.add(session);
  }

  /**
   * Notes that a session was logged out.
   *
   * @param session the session
   */
  public void ended(S session) {
    open.remove(session);
    shared.values().remove(session);
  }

  /** {@return how many sessions were opened} */
  public int count() {
    return opened;
  }

  /** Ends what is still open, each session once, as long as the server goes on answering. */
  @Override
  public void close() {
    long end = System.nanoTime() + FAREWELLS.toNanos();
    boolean answers = true;
    for (S session : List.copyOf(open)) {
      if (answers && open.remove(session)) {
        answers = wire.farewell(door.logout(session), FAREWELL) && System.nanoTime() < end;
      }
    }
  }
}
