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

/** Remembers in memory; a restart forgets. The owner calls {@link #forgetExpired} now and then. */
public final class EmbeddedSessionStore implements SessionStore {
  /** Counts have a room of their own: who fails to log in must not keep others from it. */
  private static final int MOST_COUNTS = 1_000_000;

  private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);
  private static final CompletionStage<Optional<String>> NOTHING =
      CompletableFuture.completedStage(Optional.empty());
  private static final CompletionStage<Boolean> YES = CompletableFuture.completedStage(true);
  private static final CompletionStage<Boolean> NO = CompletableFuture.completedStage(false);

  private final ConcurrentMap<SecretHash, StoredValue> entries = new ConcurrentHashMap<>();
  private final ConcurrentMap<SecretHash, StoredValue> counts = new ConcurrentHashMap<>();
  private final ConcurrentMap<SecretHash, OwnerSessions> owners = new ConcurrentHashMap<>();
  private final long life = new SecureRandom().nextLong();
  private final Clock clock;
  private final int room;
  private final int countsRoom;

  /**
   * Creates an empty store.
   *
   * @param clock tells what has expired
   * @param room how many sessions it takes before it refuses more
   */
  public EmbeddedSessionStore(Clock clock, int room) {
    this(clock, room, MOST_COUNTS);
  }

  EmbeddedSessionStore(Clock clock, int room, int countsRoom) {
    this.clock = clock;
    this.room = room;
    this.countsRoom = countsRoom;
  }

  @Override
  public CompletionStage<Void> put(SecretHash key, String value, Instant expires) {
    remember(key, new StoredValue(value, expires.toEpochMilli()));
    return DONE;
  }

  @Override
  public CompletionStage<Void> open(
      SecretHash key, String value, Instant expires, SecretHash owner, int most) {
    if (isFull()) {
      return CompletableFuture.failedStage(new StoreFullException());
    }
    OwnerSessions itsOwner;
    StoredSession session;
    do {
      itsOwner = owners.computeIfAbsent(owner, hash -> new OwnerSessions(owners, hash));
      session = new StoredSession(key, value, expires.toEpochMilli(), itsOwner);
      remember(key, session); // before others can find it in line and end it
    } while (!itsOwner.enter(session));
    endOldest(itsOwner, most);
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
        : NOTHING;
  }

  @Override
  public CompletionStage<Boolean> remove(SecretHash key) {
    long now = clock.millis(); // first, so that a clock that fails ends nothing
    StoredValue entry = entries.remove(key);
    if (entry == null) {
      entry = counts.remove(key);
    }
    if (entry == null) {
      return NO;
    }
    entry.forgotten();
    return now < entry.expires() ? YES : NO;
  }

  @Override
  public CompletionStage<Long> count(SecretHash key, Duration window) {
    long now = clock.millis();
    if (counts.size() >= countsRoom && !counts.containsKey(key)) {
      return CompletableFuture.failedStage(new StoreFullException());
    }
    StoredValue counted =
        counts.merge(
            key,
            new StoredValue("1", now + window.toMillis()),
            (before, first) ->
                now < before.expires()
                    ? new StoredValue(
                        String.valueOf(Long.parseLong(before.value()) + 1), before.expires())
                    : first);
    return CompletableFuture.completedStage(Long.valueOf(counted.value()));
  }

  @Override
  public CompletionStage<Long> life() {
    return CompletableFuture.completedStage(life);
  }

  @Override
  public CompletionStage<Boolean> lacks(SecretHash key, long since) {
    StoredValue entry = entries.get(key);
    return since == life && (entry == null || !isLive(entry)) ? YES : NO;
  }

  @Override
  public boolean isReady() {
    return true;
  }

  /** Frees the memory of what has expired. */
  public void forgetExpired() {
    entries.forEach(
        (key, entry) -> {
          if (!isLive(entry) && entries.remove(key, entry)) {
            entry.forgotten();
          }
        });
    counts.values().removeIf(count -> !isLive(count));
  }

  /** {@return how many entries take up memory, expired ones included} */
  public int size() {
    return entries.size() + counts.size();
  }

  /** Tells how many owners take up memory. */
  int owners() {
    return owners.size();
  }

  private void remember(SecretHash key, StoredValue entry) {
    StoredValue before = entries.put(key, entry);
    if (before != null) {
      before.forgotten();
    }
  }

  private void endOldest(OwnerSessions owner, int most) {
    for (StoredSession oldest = owner.oldestOfMoreThan(most);
        oldest != null;
        oldest = owner.oldestOfMoreThan(most)) {
      entries.remove(oldest.key(), oldest);
      oldest.forgotten();
    }
  }

  private boolean isFull() {
    return entries.size() >= room;
  }

  private boolean isLive(StoredValue entry) {
    return clock.millis() < entry.expires();
  }
}
