package dev.signoff.sdk.internal;

import dev.signoff.sdk.Headers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Parser of the pause that a server requests before the next attempt. */
final class RetryAfter {
  private static final Duration AGES = Duration.ofDays(9999);

  private RetryAfter() {}

  static Optional<Duration> in(Headers headers, Instant now) {
    Optional<String> retryAfter = headers.first("retry-after");
    return retryAfter.isPresent()
        ? retryAfter.flatMap(value -> delayOrDate(value.strip(), now))
        : headers.first("x-ratelimit-reset").flatMap(value -> epochMillis(value.strip(), now));
  }

  private static Optional<Duration> delayOrDate(String value, Instant now) {
    if (value.matches("[0-9]+")) {
      return Optional.of(value.length() > 9 ? AGES : Duration.ofSeconds(Long.parseLong(value)));
    }
    return HttpDate.parse(value).map(date -> until(date, now));
  }

  private static Optional<Duration> epochMillis(String value, Instant now) {
    return value.matches("[0-9]{1,15}")
        ? Optional.of(until(Instant.ofEpochMilli(Long.parseLong(value)), now))
        : Optional.empty();
  }

  private static Duration until(Instant then, Instant now) {
    return then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO;
  }
}
