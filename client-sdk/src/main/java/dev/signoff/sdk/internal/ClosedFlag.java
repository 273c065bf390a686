package dev.signoff.sdk.internal;

import java.util.concurrent.atomic.AtomicBoolean;

/** Flag that rejects new sessions after the client was closed. */
public final class ClosedFlag {
  private final String client;
  private final AtomicBoolean shut = new AtomicBoolean();

  /** Creates a flag that is not set. */
  public ClosedFlag(String client) {
    this.client = client;
  }

  /** Throws an exception if the client was closed. */
  public void pass() {
    if (shut.get()) {
      throw new IllegalStateException("this " + client + " is closed: make another one");
    }
  }

  /** Sets the flag. */
  public void shut() {
    shut.set(true);
  }
}
