package dev.signoff.server;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Task that runs repeatedly on a daemon thread. */
final class PeriodicTask implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.signoff.server");

  private final ScheduledExecutorService executor;

  private PeriodicTask(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  static PeriodicTask every(Duration interval, Runnable task) {
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            runnable -> {
              Thread thread = new Thread(runnable, "signoff-housekeeping");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        executor.scheduleWithFixedDelay(
            () -> runOnce(task), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    return new PeriodicTask(executor);
  }

  /**
   * Runs the task and logs its exception. An exception that reached the executor would cancel all
   * later runs.
   */
  private static void runOnce(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, () -> "housekeeping failed: " + e.getClass().getName());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
