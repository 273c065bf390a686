package dev.signoff.server.limits;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rate limit: a number of requests per interval. Immutable.
 *
 * @param requests the number of requests in one interval, 1 or more
 * @param interval the length of the interval, one millisecond to 24 hours
 */
public record RateLimit(int requests, Duration interval) {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})(ms|s|m|h)");
  private static final Duration MIN_INTERVAL = Duration.ofMillis(1);

  /** Upper limit, because counts are kept until their interval ends. */
  private static final Duration MAX_INTERVAL = Duration.ofHours(24);

  /**
   * Checks both components.
   *
   * @throws IllegalArgumentException if one of them is out of range
   */
  public RateLimit {
    if (requests < 1) {
      throw new IllegalArgumentException(
          "A rate limit must be 1 request or more, not " + requests + ".");
    }
    if (interval.compareTo(MIN_INTERVAL) < 0 || interval.compareTo(MAX_INTERVAL) > 0) {
      throw new IllegalArgumentException(
          "The interval of a rate limit must be 1 ms to 24 h, not " + interval + ".");
    }
  }

  /**
   * Parses a limit.
   *
   * @param text the requests and the interval, such as {@code 10/60s}; the units are ms, s, m and h
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
        // The message below also names the ranges.
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text
            + "' is not a rate limit: write requests/interval such as 10/60s, with 1 request or more"
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
