package dev.signoff.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Polling of a condition until it holds. */
public final class Polling {
  private static final Duration INTERVAL = Duration.ofMillis(5);

  private Polling() {}

  /** Waits until the condition holds, and fails the test after the timeout. */
  public static void waitUntil(String description, Duration timeout, BooleanSupplier condition) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Not within " + timeout + ": " + description);
      }
      LockSupport.parkNanos(INTERVAL.toNanos());
    }
  }
}
