package dev.signoff.sdk.internal;

import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Deadline of one attempt on the calling thread. */
final class Deadline {
  private final long end;

  Deadline(Duration whole) {
    end = System.nanoTime() + whole.toNanos();
  }

  /**
   * Returns the time that is left, plus one millisecond because the timer of the JDK may fire up to
   * one millisecond early.
   */
  Duration rest() throws TimeoutException {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw new TimeoutException();
    }
    return Duration.ofNanos(left).plusMillis(1);
  }

  /** Waits for a future, and cancels it where that was in vain. */
  void await(CompletableFuture<?> future)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      if (!future.isDone()) {
        future.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } finally {
      future.cancel(true);
    }
  }

  /**
   * Returns the reason for the missing response, without the exception in which the HTTP client
   * wrapped it.
   */
  Throwable failure(Exception cause) {
    if (cause instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
    if (Thread.currentThread().isInterrupted()) {
      return new WaitInterruptedException(cause);
    }
    if (cause instanceof HttpTimeoutException && System.nanoTime() - end >= 0) {
      return new TimeoutException();
    }
    return cause.getCause() instanceof IOException original ? original : cause;
  }

  /**
   * Exception for a thread that was interrupted while it waited: the request may have been sent.
   */
  static final class WaitInterruptedException extends IOException {
    private static final long serialVersionUID = 1;

    private WaitInterruptedException(Exception cause) {
      super(cause);
    }
  }
}
