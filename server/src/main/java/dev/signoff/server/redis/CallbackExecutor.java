package dev.signoff.server.redis;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Executor that continues requests after a response from Redis, so that the I/O threads of the
 * Redis client only read and write. Its queue holds at most one task for each pending command.
 *
 * <p>After it is closed, tasks run on the calling thread: by then all pending commands have failed,
 * and the tasks only report that.
 */
final class CallbackExecutor implements Executor, AutoCloseable {
  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

  private final ThreadPoolExecutor threads;

  CallbackExecutor() {
    AtomicInteger number = new AtomicInteger();
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread =
                  new Thread(task, "signoff-redis-callback-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            },
            (task, closed) -> task.run());
  }

  @Override
  public void execute(Runnable task) {
    threads.execute(task);
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
