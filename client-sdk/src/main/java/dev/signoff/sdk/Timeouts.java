package dev.signoff.sdk;

import java.time.Duration;
import java.util.Objects;

/**
 * Timeouts of a call. All three are finite.
 *
 * @param connect for establishing a connection
 * @param attempt for one request and its whole response
 * @param call for everything, with all attempts and the pauses between them
 */
public record Timeouts(Duration connect, Duration attempt, Duration call) {
  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Timeouts STANDARD =
      new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30));

  /**
   * Checks that all are positive and finite.
   *
   * @param connect for establishing a connection
   * @param attempt for one request and its whole response
   * @param call for everything, with all attempts and the pauses between them
   * @throws IllegalArgumentException if one is zero, negative or longer than a day
   */
  public Timeouts {
    check("connect", connect);
    check("attempt", attempt);
    check("call", call);
  }

  /**
   * 5 seconds to connect, 10 for an attempt, 30 for a call.
   *
   * @return the timeouts of a client that was given none
   */
  public static Timeouts standard() {
    return STANDARD;
  }

  /**
   * Returns a copy with another timeout for establishing a connection.
   *
   * @param timeout the timeout
   * @return the copy
   */
  public Timeouts withConnect(Duration timeout) {
    return new Timeouts(timeout, attempt, call);
  }

  /**
   * Returns a copy with another timeout for one request and its whole response.
   *
   * @param timeout the timeout
   * @return the copy
   */
  public Timeouts withAttempt(Duration timeout) {
    return new Timeouts(connect, timeout, call);
  }

  /**
   * Returns a copy with another timeout for everything.
   *
   * @param timeout the timeout
   * @return the copy
   */
  public Timeouts withCall(Duration timeout) {
    return new Timeouts(connect, attempt, timeout);
  }

  private static void check(String name, Duration timeout) {
    Objects.requireNonNull(timeout, name);
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          name + " must be more than nothing and at most a day, was " + timeout);
    }
  }
}
