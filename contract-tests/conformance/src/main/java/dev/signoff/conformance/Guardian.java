package dev.signoff.conformance;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sees to it that a run's sessions are ended, even if somebody presses Ctrl-C. */
final class Guardian implements AutoCloseable {
  /** How long all may take in the end. */
  private static final Duration MOST = Duration.ofSeconds(3);

  /** How long of it an answer may take, before the sessions are ended from here. */
  private static final Duration FIRST = Duration.ofSeconds(1);

  private final Run run;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook = new Thread(this::shutDown, "signoff-guardian");

  private Guardian(Run run) {
    this.run = run;
  }

  static Guardian of(Run run) {
    Guardian guardian = new Guardian(run);
    Runtime.getRuntime().addShutdownHook(guardian.hook);
    return guardian;
  }

  Run run() {
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
