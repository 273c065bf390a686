package dev.signoff.conformance;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sees to it that a run's sessions are ended, even if somebody presses Ctrl-C. */
final class Guardian implements AutoCloseable {
  /** How long an answer may take that perhaps opens one more session. */
  private static final int FIRST_MILLIS = 1500;

  private static final int THEN_MILLIS = 1000;

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
    run.stop();
    try {
      if (!over.await(FIRST_MILLIS, TimeUnit.MILLISECONDS)) {
        run.close();
        over.await(THEN_MILLIS, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
