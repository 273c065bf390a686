package dev.signoff.server.redis;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that go on with a request when Redis has answered, so that Redis' own thread only
 * reads and writes. There are no more tasks than commands under way. Once closed, Redis' own thread
 * goes on with them: what is under way then has failed, and whoever waits for it is told.
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
              Thread thread = new Thread(task, "signoff-answers-" + number.incrementAndGet());
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
