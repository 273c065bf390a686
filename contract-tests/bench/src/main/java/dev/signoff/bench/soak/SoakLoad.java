package dev.signoff.bench.soak;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Visits a server again and again, never faster than so many times a second. */
final class SoakLoad implements AutoCloseable {
  private static final int PAUSE_MILLIS = 50;
  private static final int THREADS = 4;

  private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(THREADS);
  private final AtomicLong visits = new AtomicLong();
  private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

  SoakLoad(List<Runnable> kinds) {
    for (Runnable kind : kinds) {
      var unused =
          timer.scheduleWithFixedDelay(() -> visit(kind), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  long visits() {
    return visits.get();
  }

  /** Throws the first thing that went wrong, if anything has. */
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

  private void visit(Runnable kind) {
    try {
      kind.run();
      visits.incrementAndGet();
    } catch (RuntimeException e) {
      if (!timer.isShutdown()) {
        failure.compareAndSet(null, e);
      }
    }
  }
}
