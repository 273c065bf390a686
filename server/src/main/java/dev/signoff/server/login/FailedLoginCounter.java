package dev.signoff.server.login;

import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Counts logins that failed. Intervals begin at round times, so that every node knows when one ends
 * without asking.
 */
final class FailedLoginCounter {
  private final String purpose;
  private final RateLimit limit;
  private final SessionStore store;
  private final Clock clock;

  /** Takes what tells these counts from others. */
  FailedLoginCounter(String purpose, RateLimit limit, SessionStore store, Clock clock) {
    this.purpose = purpose;
    this.limit = limit;
    this.store = store;
    this.clock = clock;
  }

  int limit() {
    return limit.requests();
  }

  /** Tells when the interval ends, in milliseconds since 1970. */
  long ends() {
    return (clock.millis() / interval() + 1) * interval();
  }

  /** Counts one more; false if that is over the limit. */
  CompletionStage<Boolean> add(String whose) {
    long ends = ends();
    Duration left = Duration.ofMillis(Math.max(1, ends - clock.millis()));
    return store.count(key(whose, ends), left).thenApply(count -> count <= limit());
  }

  CompletionStage<Boolean> isExhausted(String whose) {
    return store
        .get(key(whose, ends()))
        .thenApply(count -> count.map(Long::valueOf).orElse(0L) >= limit());
  }

  CompletionStage<?> forget(String whose) {
    return store.remove(key(whose, ends()));
  }

  private long interval() {
    return limit.interval().toMillis();
  }

  private SecretHash key(String whose, long ends) {
    return SecretHash.of(purpose + " until " + ends, whose);
  }
}
