package dev.signoff.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does something now and then, on a thread that keeps no process alive. */
final class Housekeeping implements AutoCloseable {
  private final ScheduledExecutorService executor;

  private Housekeeping(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  static Housekeeping every(Duration interval, Runnable chore) {
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "signoff-housekeeping");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        executor.scheduleWithFixedDelay(
            chore, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    return new Housekeeping(executor);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
