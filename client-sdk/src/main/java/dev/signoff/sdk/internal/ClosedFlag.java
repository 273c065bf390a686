package dev.signoff.sdk.internal;

import java.util.concurrent.atomic.AtomicBoolean;

/** Flag that rejects new sessions after the client was closed. */
public final class ClosedFlag {
  private final String client;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Creates a flag that is not set. */
  public ClosedFlag(String client) {
    this.client = client;
  }

  /** Throws an exception if the client was closed. */
  public void ensureOpen() {
    if (closed.get()) {
      throw new IllegalStateException("this " + client + " is closed: make another one");
    }
  }

  /** Sets the flag. */
  public void set() {
    closed.set(true);
  }
}
