package dev.signoff.server.metrics;

import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Session store that delegates to another one and measures the time until each result is available.
 */
final class TimedSessionStore implements SessionStore {
  private static final Duration[] BUCKETS = {
    Duration.ofNanos(100_000),
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(2)
  };

  private final SessionStore store;
  private final Timer put;
  private final Timer open;
  private final Timer get;
  private final Timer remove;
  private final Timer count;
  private final Timer generation;
  private final Timer isAbsentSince;

  TimedSessionStore(SessionStore store, MeterRegistry registry) {
    this.store = store;
    put = timer("put", registry);
    open = timer("open", registry);
    get = timer("get", registry);
    remove = timer("remove", registry);
    count = timer("count", registry);
    generation = timer("generation", registry);
    isAbsentSince = timer("isAbsentSince", registry);
  }

  @Override
  public CompletionStage<Void> put(SecretHash key, String value, Instant expires) {
    return timed(put, () -> store.put(key, value, expires));
  }

  @Override
  public CompletionStage<Void> open(
      SecretHash key, String value, Instant expires, SecretHash owner, int max) {
    return timed(open, () -> store.open(key, value, expires, owner, max));
  }

  @Override
  public CompletionStage<Optional<String>> get(SecretHash key) {
    return timed(get, () -> store.get(key));
  }

  @Override
  public CompletionStage<Boolean> remove(SecretHash key) {
    return timed(remove, () -> store.remove(key));
  }

  @Override
  public CompletionStage<Long> count(SecretHash key, Duration window) {
    return timed(count, () -> store.count(key, window));
  }

  @Override
  public CompletionStage<Long> generation() {
    return timed(generation, store::generation);
  }

  @Override
  public CompletionStage<Boolean> isAbsentSince(SecretHash key, long generation) {
    return timed(isAbsentSince, () -> store.isAbsentSince(key, generation));
  }

  @Override
  public boolean isReady() {
    return store.isReady();
  }

  private static <T> CompletionStage<T> timed(Timer timer, Supplier<CompletionStage<T>> command) {
    long start = System.nanoTime();
    CompletionStage<T> result = command.get();
    var unused =
        result.whenComplete(
            (value, failure) -> timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS));
    return result;
  }

  private static Timer timer(String operation, MeterRegistry registry) {
    return Timer.builder("signoff.store")
        .description("Response time of the session store")
        .tag("operation", operation)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
