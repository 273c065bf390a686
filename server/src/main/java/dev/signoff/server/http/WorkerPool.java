package dev.signoff.server.http;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounded thread pool for blocking work. When its queue is full, requests are answered with 503.
 */
final class WorkerPool implements Executor, AutoCloseable {
  private static final int THREADS = 64;
  private static final int QUEUE_LIMIT = 1_000;

  /**
   * Extra queue capacity, because both listeners may check for capacity at the same time, each on
   * several threads.
   */
  private static final int SPARE_CAPACITY = 64;

  private final LinkedBlockingQueue<Runnable> queue =
      new LinkedBlockingQueue<>(QUEUE_LIMIT + SPARE_CAPACITY);
  private final ThreadPoolExecutor threads;

  WorkerPool() {
    AtomicInteger number = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            queue,
            task -> new Thread(task, "signoff-worker-" + number.incrementAndGet()));
    threads.allowCoreThreadTimeOut(true);
  }

  boolean hasCapacity() {
    return queue.size() < QUEUE_LIMIT;
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
