package dev.signoff.conformance.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Delay of the end of this process after Ctrl-C, until the report is written. */
final class ShutdownDelay {
  /** Longer than the time limit for ending the sessions, which happens before. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "signoff-report");

  private ShutdownDelay() {}

  /** Starts a delay, which lasts until it is ended or a few seconds have passed. */
  static ShutdownDelay start() {
    ShutdownDelay delay = new ShutdownDelay();
    Runtime.getRuntime().addShutdownHook(delay.hook);
    return delay;
  }

  /** Ends the delay. */
  void end() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The shutdown hook is running, and the latch has just released it.
    }
  }

  private void await() {
    try {
      finished.await(TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
