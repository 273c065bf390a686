package dev.signoff.bench.target;

import dev.signoff.server.session.EmbeddedSessionStore;
import dev.signoff.server.session.SecretHash;
import java.time.Instant;
import java.util.Timer;
import java.util.TimerTask;

/** Timer task that lets many sessions expire and removes them, again and again. */
final class ExpiryTask extends TimerTask {
  private static final int AT_ONCE = 10_000;
  private static final long MILLIS = 1_000;

  private final EmbeddedSessionStore store;

  private ExpiryTask(EmbeddedSessionStore store) {
    this.store = store;
  }

  static ExpiryTask everySecond(EmbeddedSessionStore store) {
    ExpiryTask expiry = new ExpiryTask(store);
    new Timer("expiry", true).schedule(expiry, MILLIS, MILLIS);
    return expiry;
  }

  /** Returns the number of live entries: the store's size between two runs of the task. */
  synchronized long live() {
    return store.size();
  }

  @Override
  public synchronized void run() {
    for (int i = 0; i < AT_ONCE; i++) {
      var unused = store.put(SecretHash.of("expired", Integer.toString(i)), "", Instant.EPOCH);
    }
    store.removeExpired();
  }
}
