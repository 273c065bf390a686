package dev.signoff.server.limits;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something may happen. Immutable.
 *
 * @param requests how many times in one interval, 1 or more
 * @param interval how long an interval is, one millisecond to 24 hours
 */
public record RateLimit(int requests, Duration interval) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})(ms|s|m|h)");
  private static final Duration SHORTEST = Duration.ofMillis(1);

  /** What a window has counted is kept until it is over. */
  private static final Duration LONGEST = Duration.ofHours(24);

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one of them is out of range
   */
  public RateLimit {
    if (requests < 1) {
      throw new IllegalArgumentException(
          "A rate limit must be 1 request or more, not " + requests + ".");
    }
    if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "The interval of a rate limit must be 1 ms to 24 h, not " + interval + ".");
    }
  }

  /**
   * Reads a limit.
   *
   * @param text requests and interval, such as {@code 10/60s}; the units are ms, s, m and h
   * @return the limit
   * @throws IllegalArgumentException if the text has another form, or a number is out of range
   */
  public static RateLimit of(String text) {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      try {
        return new RateLimit(
            Integer.parseInt(form.group(1)),
            interval(Long.parseLong(form.group(2)), form.group(3)));
      } catch (IllegalArgumentException outOfRange) {
        // The sentence below names the ranges too.
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is no rate limit: write requests/interval such as 10/60s, with 1 request or more"
            + " and an interval of 1ms to 24h");
  }

  private static Duration interval(long number, String unit) {
    return switch (unit) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}
