package dev.signoff.sdk;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

/** Bulk logout of many sessions. */
public final class LogOut {
  private static final int PARALLELISM = 8;

  private LogOut() {}

  /**
   * Logs out all sessions, eight at a time, and waits. One that fails does not stop the others.
   *
   * @param sessions the sessions, of one vendor or of several
   * @return one outcome per session, in the same order
   */
  public static List<LogOutOutcome> all(Collection<? extends Session> sessions) {
    return all(sessions, PARALLELISM);
  }

  /**
   * Logs out all sessions and waits. One that fails does not stop the others.
   *
   * @param sessions the sessions, of one vendor or of several
   * @param parallelism how many logouts are under way at a time at most
   * @return one outcome per session, in the same order
   */
  public static List<LogOutOutcome> all(Collection<? extends Session> sessions, int parallelism) {
    return allAsync(sessions, parallelism).join();
  }

  /**
   * Logs out all sessions without waiting. One that fails does not stop the others.
   *
   * @param sessions the sessions, of one vendor or of several
   * @param parallelism how many logouts are under way at a time at most
   * @return one outcome per session, in the same order
   */
  public static CompletableFuture<List<LogOutOutcome>> allAsync(
      Collection<? extends Session> sessions, int parallelism) {
    List<Session> all = List.copyOf(Objects.requireNonNull(sessions, "sessions"));
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be at least 1, was " + parallelism);
    }
    AtomicInteger next = new AtomicInteger();
    LogOutOutcome[] outcomes = new LogOutOutcome[all.size()];
    CompletableFuture<?>[] workers = new CompletableFuture<?>[Math.min(parallelism, all.size())];
    Arrays.setAll(workers, i -> work(all, outcomes, next));
    return CompletableFuture.allOf(workers).thenApply(done -> List.of(outcomes));
  }

  private static CompletableFuture<Void> work(
      List<Session> sessions, LogOutOutcome[] outcomes, AtomicInteger next) {
    int index = next.getAndIncrement();
    while (index < sessions.size()) {
      int here = index;
      CompletableFuture<LogOutOutcome> outcome = outcome(sessions.get(here));
      if (!outcome.isDone()) {
        return outcome.thenCompose(
            late -> {
              outcomes[here] = late;
              return work(sessions, outcomes, next);
            });
      }
      outcomes[here] = outcome.join();
      index = next.getAndIncrement();
    }
    return CompletableFuture.completedFuture(null);
  }

  private static CompletableFuture<LogOutOutcome> outcome(Session session) {
    CompletableFuture<LogOutResult> logOut;
    try {
      logOut = session.logOutAsync();
    } catch (RuntimeException failure) {
      logOut = CompletableFuture.failedFuture(failure);
    }
    return logOut.handle(
        (result, failure) ->
            failure == null
                ? new LogOutOutcome(session, Optional.of(result), Optional.empty())
                : new LogOutOutcome(session, Optional.empty(), Optional.of(unwrapped(failure))));
  }

  private static Throwable unwrapped(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  /**
   * Outcome of the logout of one session.
   *
   * @param session the session
   * @param result what the logout found, if it succeeded
   * @param failure why it failed, if it did; the session may be alive
   */
  public record LogOutOutcome(
      Session session, Optional<LogOutResult> result, Optional<Throwable> failure) {

    /**
     * Returns whether the session is over.
     *
     * @return whether it is over
     */
    public boolean ended() {
      return result.isPresent();
    }
  }
}
