package dev.signoff.sdk.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Helper methods for the completion of futures. */
public final class FutureCompletion {
  private FutureCompletion() {}

  /**
   * Runs a handler when a future is complete. The handler receives every failure, so the returned
   * future can be ignored.
   */
  @SuppressWarnings("FutureReturnValueIgnored")
  static <R> void then(
      CompletableFuture<R> future,
      BiConsumer<? super @Nullable R, ? super @Nullable Throwable> handler) {
    future.whenComplete(handler);
  }

  /**
   * Returns a future that applies a function to the result of another one. Cancelling it cancels
   * that future too.
   */
  public static <S, R> CompletableFuture<R> map(CompletableFuture<S> source, Function<S, R> step) {
    CompletableFuture<R> next = source.thenApply(step);
    then(next, (result, failure) -> source.cancel(true));
    return next;
  }

  /** Gives up, on a thread of the JDK's timer, unless the future is complete in time. */
  static void within(Duration limit, CompletableFuture<?> future, Runnable giveUp) {
    CompletableFuture<Void> timer = new CompletableFuture<>();
    then(future, (result, failure) -> timer.complete(null));
    then(
        timer.orTimeout(limit.toNanos(), TimeUnit.NANOSECONDS),
        (nothing, late) -> {
          if (late != null) {
            giveUp.run();
          }
        });
  }
}
