package dev.signoff.server.session;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Session store in memory; a restart loses its content. The owner calls {@link #removeExpired}
 * regularly.
 */
public final class EmbeddedSessionStore implements SessionStore {
  /** Separate limit for counts, so that failed logins cannot use up the room for sessions. */
  private static final int MAX_COUNTS = 1_000_000;

  private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);
  private static final CompletionStage<Optional<String>> EMPTY =
      CompletableFuture.completedStage(Optional.empty());
  private static final CompletionStage<Boolean> TRUE = CompletableFuture.completedStage(true);
  private static final CompletionStage<Boolean> FALSE = CompletableFuture.completedStage(false);

  private final ConcurrentMap<SecretHash, StoredValue> entries = new ConcurrentHashMap<>();
  private final ConcurrentMap<SecretHash, StoredValue> counts = new ConcurrentHashMap<>();
  private final ConcurrentMap<SecretHash, OwnerSessions> owners = new ConcurrentHashMap<>();
  private final long generation = new SecureRandom().nextLong();
  private final Clock clock;
  private final int maxSessions;
  private final int maxCounts;

  /**
   * Creates an empty store.
   *
   * @param clock the clock that determines what has expired
   * @param maxSessions the maximum number of sessions
   */
  public EmbeddedSessionStore(Clock clock, int maxSessions) {
    this(clock, maxSessions, MAX_COUNTS);
  }

  EmbeddedSessionStore(Clock clock, int maxSessions, int maxCounts) {
    this.clock = clock;
    this.maxSessions = maxSessions;
    this.maxCounts = maxCounts;
  }

  @Override
  public CompletionStage<Void> put(SecretHash key, String value, Instant expires) {
    store(key, new StoredValue(value, expires.toEpochMilli()));
    return DONE;
  }

  @Override
  public CompletionStage<Void> open(
      SecretHash key, String value, Instant expires, SecretHash owner, int max) {
    if (isFull()) {
      return CompletableFuture.failedStage(new StoreFullException());
    }
    OwnerSessions ownerSessions;
    StoredSession session;
    do {
      ownerSessions = owners.computeIfAbsent(owner, hash -> new OwnerSessions(owners, hash));
      session = new StoredSession(key, value, expires.toEpochMilli(), ownerSessions);
      store(key, session); // before another thread can find it in the list and end it
    } while (!ownerSessions.add(session));
    endOldest(ownerSessions, max);
    return DONE;
  }

  @Override
  public CompletionStage<Optional<String>> get(SecretHash key) {
    StoredValue entry = entries.get(key);
    if (entry == null) {
      entry = counts.get(key);
    }
    return entry != null && isLive(entry)
        ? CompletableFuture.completedFuture(Optional.of(entry.value()))
        : EMPTY;
  }

  @Override
  public CompletionStage<Boolean> remove(SecretHash key) {
    long now = clock.millis(); // first, so that a failing clock ends no session
    StoredValue entry = entries.remove(key);
    if (entry == null) {
      entry = counts.remove(key);
    }
    if (entry == null) {
      return FALSE;
    }
    entry.removed();
    return now < entry.expires() ? TRUE : FALSE;
  }

  @Override
  public CompletionStage<Long> count(SecretHash key, Duration window) {
    long now = clock.millis();
    if (counts.size() >= maxCounts && !counts.containsKey(key)) {
      return CompletableFuture.failedStage(new StoreFullException());
    }
    StoredValue counted =
        counts.merge(
            key,
            new StoredValue("1", now + window.toMillis()),
            (previous, first) ->
                now < previous.expires()
                    ? new StoredValue(
                        String.valueOf(Long.parseLong(previous.value()) + 1), previous.expires())
                    : first);
    return CompletableFuture.completedStage(Long.valueOf(counted.value()));
  }

  @Override
  public CompletionStage<Long> generation() {
    return CompletableFuture.completedStage(generation);
  }

  @Override
  public CompletionStage<Boolean> isAbsentSince(SecretHash key, long since) {
    StoredValue entry = entries.get(key);
    return since == generation && (entry == null || !isLive(entry)) ? TRUE : FALSE;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  /** Removes expired entries from memory. */
  public void removeExpired() {
    entries.forEach(
        (key, entry) -> {
          if (!isLive(entry) && entries.remove(key, entry)) {
            entry.removed();
          }
        });
    counts.values().removeIf(count -> !isLive(count));
  }

  /** {@return the number of entries in memory, including expired ones} */
  public int size() {
    return entries.size() + counts.size();
  }

  /** Returns the number of owners in memory. */
  int owners() {
    return owners.size();
  }

  private void store(SecretHash key, StoredValue entry) {
    StoredValue previous = entries.put(key, entry);
    if (previous != null) {
      previous.removed();
    }
  }

  private void endOldest(OwnerSessions owner, int max) {
    for (StoredSession oldest = owner.oldestOfMoreThan(max);
        oldest != null;
        oldest = owner.oldestOfMoreThan(max)) {
      entries.remove(oldest.key(), oldest);
      oldest.removed();
    }
  }

  private boolean isFull() {
    return entries.size() >= maxSessions;
  }

  private boolean isLive(StoredValue entry) {
    return clock.millis() < entry.expires();
  }
}
