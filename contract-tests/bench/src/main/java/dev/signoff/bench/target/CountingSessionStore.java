package dev.signoff.bench.target;

import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;

/**
 * Session store that counts the entries which this node adds to and removes from a shared store.
 */
final class CountingSessionStore implements SessionStore {
  private final SessionStore store;
  private final LongAdder entries = new LongAdder();

  CountingSessionStore(SessionStore store) {
    this.store = store;
  }

  long entries() {
    return entries.sum();
  }

  @Override
  public CompletionStage<Void> put(SecretHash key, String value, Instant expires) {
    entries.increment();
    return store.put(key, value, expires);
  }

  @Override
  public CompletionStage<Void> open(
      SecretHash key, String value, Instant expires, SecretHash owner, int most) {
    entries.increment();
    return store.open(key, value, expires, owner, most);
  }

  @Override
  public CompletionStage<Optional<String>> get(SecretHash key) {
    return store.get(key);
  }

  @Override
  public CompletionStage<Boolean> remove(SecretHash key) {
    return store
        .remove(key)
        .thenApply(
            ended -> {
              if (ended) {
                entries.decrement();
              }
              return ended;
            });
  }

  @Override
  public CompletionStage<Long> count(SecretHash key, Duration window) {
    return store.count(key, window);
  }

  @Override
  public CompletionStage<Long> generation() {
    return store.generation();
  }

  @Override
  public CompletionStage<Boolean> isAbsentSince(SecretHash key, long generation) {
    return store.isAbsentSince(key, generation);
  }

  @Override
  public boolean isReady() {
    return store.isReady();
  }
}
