package dev.signoff.sdk;

import java.time.Duration;
import java.util.Objects;

/**
 * Policy for retries: the number of attempts, and the pauses between them.
 *
 * <p>Whatever the policy says, a call is tried again only if that is safe: if nothing was sent, or
 * if the contract calls the operation idempotent and the attempt broke off, timed out, or the
 * response had status 408, 429, 500, 502, 503 or 504. A login is never tried again after bytes were
 * sent. A failed TLS handshake is never tried again.
 *
 * <p>The n-th pause is random between nothing and {@code firstPause * 2^(n-1)}, at most {@code
 * longestPause} ("full jitter"). A {@code Retry-After} (RFC 9110 §10.2.3) or, without one, an
 * {@code X-RateLimit-Reset} of the server takes its place. A pause that would outlast the call is
 * not made: the call fails at once.
 *
 * @param attempts how often a call is tried at most, the first attempt included
 * @param firstPause the bound of the first pause
 * @param longestPause the bound of every pause that the server does not ask for
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause) {
  private static final RetryPolicy STANDARD =
      new RetryPolicy(3, Duration.ofMillis(200), Duration.ofSeconds(5));
  private static final RetryPolicy NEVER = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);

  /**
   * Checks the bounds.
   *
   * @param attempts how often a call is tried at most, the first attempt included
   * @param firstPause the bound of the first pause
   * @param longestPause the bound of every pause that the server does not ask for
   * @throws IllegalArgumentException if {@code attempts} is less than 1 or a pause is negative
   */
  public RetryPolicy {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts must be at least 1, was " + attempts);
    }
    if (Objects.requireNonNull(firstPause, "firstPause").isNegative()) {
      throw new IllegalArgumentException("firstPause must not be negative");
    }
    if (Objects.requireNonNull(longestPause, "longestPause").isNegative()) {
      throw new IllegalArgumentException("longestPause must not be negative");
    }
  }

  /**
   * Returns the default policy: three attempts, with pauses of at most 200 and 400 milliseconds.
   *
   * @return the policy of a client that was given none
   */
  public static RetryPolicy standard() {
    return STANDARD;
  }

  /**
   * Returns a policy without retries.
   *
   * @return a policy that never tries again
   */
  public static RetryPolicy never() {
    return NEVER;
  }
}
