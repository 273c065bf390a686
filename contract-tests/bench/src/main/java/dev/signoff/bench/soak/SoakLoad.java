package dev.signoff.bench.soak;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Load generator of a soak: runs each action repeatedly, with a pause after each run. */
final class SoakLoad implements AutoCloseable {
  private static final int PAUSE_MILLIS = 50;
  private static final int THREADS = 4;

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(THREADS);
  private final AtomicLong completedRuns = new AtomicLong();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  SoakLoad(List<Runnable> actions) {
    for (Runnable action : actions) {
      var unused =
          timer.scheduleWithFixedDelay(
              () -> runOnce(action), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  long completedRuns() {
    return completedRuns.get();
  }

  /** Throws the first exception of an action, if there was one. */
  void check() {
    RuntimeException first = failure.get();
    if (first != null) {
      throw first;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void runOnce(Runnable action) {
    try {
      action.run();
      completedRuns.incrementAndGet();
    } catch (RuntimeException e) {
      if (!timer.isShutdown()) {
        failure.compareAndSet(null, e);
      }
    }
  }
}
