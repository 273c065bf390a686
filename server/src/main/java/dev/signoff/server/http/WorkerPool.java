package dev.signoff.server.http;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads for what takes its time. There is an end to them, and to those who wait. */
final class WorkerPool implements Executor, AutoCloseable {
  private static final int THREADS = 64;
  private static final int WAITING = 1_000;

  /** Both listeners may look for room at the same instant, each on a few threads. */
  private static final int SPARE = 64;

  private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>(WAITING + SPARE);
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

  boolean haveRoom() {
    return queue.size() < WAITING;
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
