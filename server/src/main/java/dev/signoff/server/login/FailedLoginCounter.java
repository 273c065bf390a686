package dev.signoff.server.login;

import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Counter of failed logins. Intervals begin at multiples of their length, so all nodes agree on
 * when an interval ends without communication.
 */
final class FailedLoginCounter {
  private final String purpose;
  private final RateLimit limit;
  private final SessionStore store;
  private final Clock clock;

  /** Creates a counter. The purpose separates its counts from those of other counters. */
  FailedLoginCounter(String purpose, RateLimit limit, SessionStore store, Clock clock) {
    this.purpose = purpose;
    this.limit = limit;
    this.store = store;
    this.clock = clock;
  }

  int limit() {
    return limit.requests();
  }

  /** Returns the end of the current interval, in milliseconds since 1970. */
  long intervalEnd() {
    return (clock.millis() / interval() + 1) * interval();
  }

  /** Counts one failure; false if that exceeds the limit. */
  CompletionStage<Boolean> add(String subject) {
    long intervalEnd = intervalEnd();
    Duration remaining = Duration.ofMillis(Math.max(1, intervalEnd - clock.millis()));
    return store.count(key(subject, intervalEnd), remaining).thenApply(count -> count <= limit());
  }

  CompletionStage<Boolean> isExhausted(String subject) {
    return store
        .get(key(subject, intervalEnd()))
        .thenApply(count -> count.map(Long::valueOf).orElse(0L) >= limit());
  }

  CompletionStage<?> reset(String subject) {
    return store.remove(key(subject, intervalEnd()));
  }

  private long interval() {
    return limit.interval().toMillis();
  }

  private SecretHash key(String subject, long intervalEnd) {
    return SecretHash.of(purpose + " until " + intervalEnd, subject);
  }
}
