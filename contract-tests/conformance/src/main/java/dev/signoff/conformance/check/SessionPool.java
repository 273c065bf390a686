package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.target.User;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Pool of the sessions that a run opens. Checks that only read share one session, to save logins.
 * All sessions are ended when the pool is closed. Only {@link #close} may be called by another
 * thread.
 *
 * @param <S> the type of the session
 */
public final class SessionPool<S> implements AutoCloseable {
  private static final Duration LOGOUT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

  /** The maximum number of sessions that checks can open with {@link #fresh}. */
  public static final int MAX_SESSIONS = 60;

  private final SessionDriver<S> driver;
  private final RawHttpClient httpClient;
  private final List<S> open = new CopyOnWriteArrayList<>();
  private final Map<User, S> shared = new HashMap<>();
  private int opened;

  /**
   * Creates an empty pool.
   *
   * @param driver opens and ends the sessions
   * @param httpClient sends the final logouts
   */
  public SessionPool(SessionDriver<S> driver, RawHttpClient httpClient) {
    this.driver = driver;
    this.httpClient = httpClient;
  }

  /**
   * Opens a session that the caller may change and end.
   *
   * @param user the user
   * @return a new session
   * @throws RequirementViolatedException if the login fails
   */
  public S fresh(User user) {
    if (opened >= MAX_SESSIONS) {
      throw new IllegalStateException("the run would log in more than " + MAX_SESSIONS + " times");
    }
    S session = driver.logIn(user);
    opened(session);
    return session;
  }

  /**
   * Returns a live session that must not be ended.
   *
   * @param user the user
   * @return a session that other checks use too
   * @throws RequirementViolatedException if a login is needed and fails
   */
  public S shared(User user) {
    S existing = shared.get(user);
    if (existing != null && driver.isAlive(existing)) {
      return existing;
    }
    S session = fresh(user);
    shared.put(user, session);
    return session;
  }

  /**
   * Adds the first session of a user, to be shared by the checks.
   *
   * @param user the user
   * @param session the session
   */
  public void share(User user, S session) {
    opened(session);
    shared.put(user, session);
  }

  /**
   * Adds a session that a check opened with its own request.
   *
   * @param session the session, which is ended when the pool is closed
   */
  public void opened(S session) {
    opened++;
    open.add(session);
  }

  /**
   * Removes a session that was logged out.
   *
   * @param session the session
   */
  public void ended(S session) {
    open.remove(session);
    shared.values().remove(session);
  }

  /** {@return the number of sessions that were opened} */
  public int count() {
    return opened;
  }

  /** Ends each session that is still open, once, as long as the server responds. */
  @Override
  public void close() {
    long end = System.nanoTime() + CLOSE_TIMEOUT.toNanos();
    boolean responding = true;
    for (S session : List.copyOf(open)) {
      if (responding && open.remove(session)) {
        responding =
            httpClient.sendOutsideRun(driver.logout(session), LOGOUT_TIMEOUT)
                && System.nanoTime() < end;
      }
    }
  }
}
