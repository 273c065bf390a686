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

/** A store whose every answer is timed, from the question until it is there. */
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
  private final Timer life;
  private final Timer lacks;

  TimedSessionStore(SessionStore store, MeterRegistry registry) {
    this.store = store;
    put = timer("put", registry);
    open = timer("open", registry);
    get = timer("get", registry);
    remove = timer("remove", registry);
    count = timer("count", registry);
    life = timer("life", registry);
    lacks = timer("lacks", registry);
  }

  @Override
  public CompletionStage<Void> put(SecretHash key, String value, Instant expires) {
    return timed(put, () -> store.put(key, value, expires));
  }

  @Override
  public CompletionStage<Void> open(
      SecretHash key, String value, Instant expires, SecretHash owner, int most) {
    return timed(open, () -> store.open(key, value, expires, owner, most));
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
  public CompletionStage<Long> life() {
    return timed(life, store::life);
  }

  @Override
  public CompletionStage<Boolean> lacks(SecretHash key, long life) {
    return timed(lacks, () -> store.lacks(key, life));
  }

  @Override
  public boolean isReady() {
    return store.isReady();
  }

  private static <T> CompletionStage<T> timed(Timer timer, Supplier<CompletionStage<T>> question) {
    long asked = System.nanoTime();
    CompletionStage<T> answer = question.get();
    var unused =
        answer.whenComplete(
            (value, failure) -> timer.record(System.nanoTime() - asked, TimeUnit.NANOSECONDS));
    return answer;
  }

  private static Timer timer(String operation, MeterRegistry registry) {
    return Timer.builder("signoff.store")
        .description("How long the session store takes to answer")
        .tag("operation", operation)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
