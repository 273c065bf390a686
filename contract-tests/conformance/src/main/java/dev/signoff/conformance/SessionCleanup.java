package dev.signoff.conformance;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sees to it that a run's sessions are ended, even if somebody presses Ctrl-C. */
final class SessionCleanup implements AutoCloseable {
  /** How long all may take in the end. */
  private static final Duration MOST = Duration.ofSeconds(3);

  /** How long of it an answer may take, before the sessions are ended from here. */
  private static final Duration FIRST = Duration.ofSeconds(1);

  private final CheckRunner run;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::shutDown, "signoff-guardian");

  private SessionCleanup(CheckRunner run) {
    this.run = run;
  }

  static SessionCleanup of(CheckRunner run) {
    SessionCleanup guardian = new SessionCleanup(run);
    Runtime.getRuntime().addShutdownHook(guardian.hook);
    return guardian;
  }

  CheckRunner run() {
    return run;
  }

  @Override
  public void close() {
    run.close();
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // The hook is running, and has just been told that all is over.
    }
  }

  private void shutDown() {
    long end = System.nanoTime() + MOST.toNanos();
    run.stop();
    try {
      if (!over.await(FIRST.toMillis(), TimeUnit.MILLISECONDS)) {
        run.close();
        over.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
