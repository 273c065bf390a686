package dev.signoff.server;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something now and then, on a thread that keeps no process alive. */
final class PeriodicTask implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("dev.signoff.server");

  private final ScheduledExecutorService executor;

  private PeriodicTask(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  static PeriodicTask every(Duration interval, Runnable chore) {
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "signoff-housekeeping");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        executor.scheduleWithFixedDelay(
            () -> doOnce(chore), interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    return new PeriodicTask(executor);
  }

  /** What throws once would never be done again, and the memory it frees would fill up. */
  private static void doOnce(Runnable chore) {
    try {
      chore.run();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, () -> "housekeeping failed: " + e.getClass().getName());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
