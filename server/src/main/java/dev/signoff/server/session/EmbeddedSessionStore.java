package dev.signoff.server.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Remembers in memory; a restart forgets. The owner calls {@link #forgetExpired} now and then. */
public final class EmbeddedSessionStore implements SessionStore {
  private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);
  private static final CompletionStage<Optional<String>> NOTHING =
      CompletableFuture.completedStage(Optional.empty());
  private static final CompletionStage<Boolean> YES = CompletableFuture.completedStage(true);
  private static final CompletionStage<Boolean> NO = CompletableFuture.completedStage(false);

  private final ConcurrentMap<Hash, Entry> entries = new ConcurrentHashMap<>();
  private final long life = new SecureRandom().nextLong();
  private final Clock clock;

  /**
   * Creates an empty store.
   *
   * @param clock tells what has expired
   */
  public EmbeddedSessionStore(Clock clock) {
    this.clock = clock;
  }

  @Override
  public CompletionStage<Void> put(Hash key, String value, Instant expires) {
    entries.put(key, new Entry(value, expires.toEpochMilli()));
    return DONE;
  }

  @Override
  public CompletionStage<Optional<String>> get(Hash key) {
    Entry entry = entries.get(key);
    return entry != null && isLive(entry)
        ? CompletableFuture.completedFuture(Optional.of(entry.value()))
        : NOTHING;
  }

  @Override
  public CompletionStage<Boolean> remove(Hash key) {
    long now = clock.millis(); // first, so that a clock that fails ends nothing
    Entry entry = entries.remove(key);
    return entry != null && now < entry.expires() ? YES : NO;
  }

  @Override
  public CompletionStage<Long> life() {
    return CompletableFuture.completedStage(life);
  }

  @Override
  public CompletionStage<Boolean> lacks(Hash key, long since) {
    Entry entry = entries.get(key);
    return since == life && (entry == null || !isLive(entry)) ? YES : NO;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  /** Frees the memory of what has expired. */
  public void forgetExpired() {
    entries.values().removeIf(entry -> !isLive(entry));
  }

  /** {@return how many entries take up memory, expired ones included} */
  public int size() {
    return entries.size();
  }

  private boolean isLive(Entry entry) {
    return clock.millis() < entry.expires();
  }

  private record Entry(String value, long expires) {}
}
