package dev.signoff.sdk.internal;

import java.util.concurrent.atomic.AtomicBoolean;

/** Flag that rejects new sessions after the client was closed. */
public final class ClosedFlag {
  private final String client;
  private final AtomicBoolean shut = new AtomicBoolean();

  /** An open door. */
  public ClosedFlag(String client) {
    this.client = client;
  }

  /** Fails if the door is shut. */
  public void pass() {
    if (shut.get()) {
      throw new IllegalStateException("this " + client + " is closed: make another one");
    }
  }

  /** Lets nobody in any more. */
  public void shut() {
    shut.set(true);
  }
}
