package dev.signoff.conformance;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Cleanup that ends the sessions of a run, also when the process is interrupted with Ctrl-C. */
final class SessionCleanup implements AutoCloseable {
  /** The time limit for the cleanup after an interruption. */
  private static final Duration TIME_LIMIT = Duration.ofSeconds(3);

  /**
   * The part of the limit that a pending response may take before the shutdown hook ends the
   * sessions itself.
   */
  private static final Duration RESPONSE_TIME_LIMIT = Duration.ofSeconds(1);

  private final CheckRunner run;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::onShutdown, "signoff-session-cleanup");

  private SessionCleanup(CheckRunner run) {
    this.run = run;
  }

  static SessionCleanup of(CheckRunner run) {
    SessionCleanup cleanup = new SessionCleanup(run);
    Runtime.getRuntime().addShutdownHook(cleanup.hook);
    return cleanup;
  }

  CheckRunner run() {
    return run;
  }

  @Override
  public void close() {
    run.close();
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The shutdown hook is running, and the latch has just released it.
    }
  }

  private void onShutdown() {
    long end = System.nanoTime() + TIME_LIMIT.toNanos();
    run.stop();
    try {
      if (!finished.await(RESPONSE_TIME_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        run.close();
        finished.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
