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

/** Session store that returns the results of the embedded store after a delay on another thread. */
public final class DelayedSessionStore implements SessionStore {
  private final SessionStore store = new EmbeddedSessionStore(Clock.systemUTC(), 1_000_000);
  private final Executor delayedExecutor;

  private DelayedSessionStore(Executor delayedExecutor) {
    this.delayedExecutor = delayedExecutor;
  }

  public static DelayedSessionStore after(Duration delay) {
    return new DelayedSessionStore(
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS));
  }

  @Override
  public CompletionStage<Void> put(SecretHash key, String value, Instant expires) {
    return delayed(store.put(key, value, expires));
  }

  @Override
  public CompletionStage<Void> open(
      SecretHash key, String value, Instant expires, SecretHash owner, int most) {
    return delayed(store.open(key, value, expires, owner, most));
  }

  @Override
  public CompletionStage<Optional<String>> get(SecretHash key) {
    return delayed(store.get(key));
  }

  @Override
  public CompletionStage<Boolean> remove(SecretHash key) {
    return delayed(store.remove(key));
  }

  @Override
  public CompletionStage<Long> count(SecretHash key, Duration window) {
    return delayed(store.count(key, window));
  }

  @Override
  public CompletionStage<Long> generation() {
    return delayed(store.generation());
  }

  @Override
  public CompletionStage<Boolean> isAbsentSince(SecretHash key, long generation) {
    return delayed(store.isAbsentSince(key, generation));
  }

  @Override
  public boolean isReady() {
    return store.isReady();
  }

  private <T> CompletionStage<T> delayed(CompletionStage<T> result) {
    return result.thenApplyAsync(value -> value, delayedExecutor);
  }
}
