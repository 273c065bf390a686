package dev.signoff.conformance;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Sees to it that a run's sessions are ended, even if somebody presses Ctrl-C. */
final class Guardian implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 3;

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
    run.interrupt();
    try {
      if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        run.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
