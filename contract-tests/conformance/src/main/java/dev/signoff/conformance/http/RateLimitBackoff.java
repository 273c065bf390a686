package dev.signoff.conformance.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Waits where a server limits the rate, as {@code Retry-After} (RFC 9110, section 10.2.3) or {@code
 * X-RateLimit-Reset} says, or ten seconds where nothing does.
 */
public final class RateLimitBackoff {
  private static final Duration USUAL = Duration.ofSeconds(10);
  private static final Duration MOST = Duration.ofMinutes(2);

  private final Consumer<Duration> told;
  private final CountDownLatch over = new CountDownLatch(1);
  private Duration waited = Duration.ZERO;

  /**
   * Makes one.
   *
   * @param told hears of each wait before it begins
   */
  public RateLimitBackoff(Consumer<Duration> told) {
    this.told = told;
  }

  /**
   * Waits.
   *
   * @param answer an answer with status 429
   * @return whether it waited; not if it would take more than two minutes
   */
  boolean waitAfter(RawResponse answer) {
    Duration wait = after(answer, Instant.now());
    if (wait.compareTo(MOST) > 0) {
      return false;
    }
    told.accept(wait);
    try {
      if (over.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
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
   * How long it has waited in all.
   *
   * @return the time
   */
  public Duration waited() {
    return waited;
  }

  /** Ends the wait, and lets none begin. */
  void stop() {
    over.countDown();
  }

  static Duration after(RawResponse answer, Instant now) {
    Optional<Duration> seconds =
        answer
            .header("Retry-After")
            .filter(value -> value.matches("[0-9]{1,6}"))
            .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    Optional<Duration> reset =
        answer
            .header("X-RateLimit-Reset")
            .filter(value -> value.matches("[0-9]{12,14}"))
            .map(value -> Duration.between(now, Instant.ofEpochMilli(Long.parseLong(value))));
    Duration wait = seconds.or(() -> reset).orElse(USUAL).plusMillis(50);
    return wait.isNegative() ? Duration.ofMillis(50) : wait;
  }
}
