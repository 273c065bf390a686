package dev.signoff.conformance.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Backoff for a server that limits the request rate. It waits as long as {@code Retry-After} (RFC
 * 9110, section 10.2.3) or {@code X-RateLimit-Reset} says, or ten seconds if neither is present.
 */
public final class RateLimitBackoff {
  private static final Duration DEFAULT_WAIT = Duration.ofSeconds(10);
  private static final Duration MAX_WAIT = Duration.ofMinutes(2);

  private final Consumer<Duration> listener;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private Duration waited = Duration.ZERO;

  /**
   * Creates a backoff.
   *
   * @param listener called before each wait
   */
  public RateLimitBackoff(Consumer<Duration> listener) {
    this.listener = listener;
  }

  /**
   * Waits after a response with status 429.
   *
   * @param response the response
   * @return whether it waited; false if the wait would be longer than two minutes
   */
  boolean waitAfter(RawResponse response) {
    Duration wait = after(response, Instant.now());
    if (wait.compareTo(MAX_WAIT) > 0) {
      return false;
    }
    listener.accept(wait);
    try {
      if (stopped.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RunInterruptedException();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunInterruptedException();
    }
    waited = waited.plus(wait);
    return true;
  }

  /**
   * Returns the total time of all waits.
   *
   * @return the time
   */
  public Duration waited() {
    return waited;
  }

  /** Ends the current wait and prevents further ones. */
  void stop() {
    stopped.countDown();
  }

  static Duration after(RawResponse response, Instant now) {
    Optional<Duration> seconds =
        response
            .header("Retry-After")
            .filter(value -> value.matches("[0-9]{1,6}"))
            .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    Optional<Duration> reset =
        response
            .header("X-RateLimit-Reset")
            .filter(value -> value.matches("[0-9]{12,14}"))
            .map(value -> Duration.between(now, Instant.ofEpochMilli(Long.parseLong(value))));
    Duration wait = seconds.or(() -> reset).orElse(DEFAULT_WAIT).plusMillis(50);
    return wait.isNegative() ? Duration.ofMillis(50) : wait;
  }
}
