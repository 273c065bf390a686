package dev.signoff.server.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Remembers in memory; a restart forgets. The owner calls {@link #forgetExpired} now and then. */
public final class EmbeddedSessionStore implements SessionStore {
  private final ConcurrentMap<Hash, Entry> entries = new ConcurrentHashMap<>();
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
  public void put(Hash key, String value, Instant expires) {
    entries.put(key, new Entry(value, expires.toEpochMilli()));
  }

  @Override
  public Optional<String> get(Hash key) {
    Entry entry = entries.get(key);
    return entry != null && isLive(entry) ? Optional.of(entry.value()) : Optional.empty();
  }

  @Override
  public boolean remove(Hash key) {
    long now = clock.millis(); // first, so that a clock that fails ends nothing
    Entry entry = entries.remove(key);
    return entry != null && now < entry.expires();
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
