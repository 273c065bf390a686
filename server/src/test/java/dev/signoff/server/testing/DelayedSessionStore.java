package dev.signoff.server.testing;

import dev.signoff.server.session.EmbeddedSessionStore;
import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Answers what the embedded store answers, but later, and on another thread. */
public final class DelayedSessionStore implements SessionStore {
  private final SessionStore store = new EmbeddedSessionStore(Clock.systemUTC(), 1_000_000);
  private final Executor later;

  private DelayedSessionStore(Executor later) {
    this.later = later;
  }

  public static DelayedSessionStore after(Duration delay) {
    return new DelayedSessionStore(
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public CompletionStage<Void> put(SecretHash key, String value, Instant expires) {
    return later(store.put(key, value, expires));
  }

  @Override
  public CompletionStage<Void> open(
      SecretHash key, String value, Instant expires, SecretHash owner, int most) {
    return later(store.open(key, value, expires, owner, most));
  }

  @Override
  public CompletionStage<Optional<String>> get(SecretHash key) {
    return later(store.get(key));
  }

  @Override
  public CompletionStage<Boolean> remove(SecretHash key) {
    return later(store.remove(key));
  }

  @Override
  public CompletionStage<Long> count(SecretHash key, Duration window) {
    return later(store.count(key, window));
  }

  @Override
  public CompletionStage<Long> generation() {
    return later(store.generation());
  }

  @Override
  public CompletionStage<Boolean> isAbsentSince(SecretHash key, long generation) {
    return later(store.isAbsentSince(key, generation));
  }

  @Override
  public boolean isReady() {
    return store.isReady();
  }

  private <T> CompletionStage<T> later(CompletionStage<T> answer) {
    return answer.thenApplyAsync(value -> value, later);
  }
}
