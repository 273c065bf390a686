package dev.signoff.sdk.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pool of a few daemon threads for all clients; idle threads end. */
final class SharedThreadPool {
  private static final int STARTERS = 4;
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Executor EXECUTOR = executor(Runtime.getRuntime().availableProcessors());
  private static final Executor STARTER = starter();

  private SharedThreadPool() {}

  /**
   * Returns the shared executor, with as many threads as processors and at least two. Where one of
   * them waits for a future, another takes its place: what callers attach may log out and wait.
   */
  static Executor executor() {
    return EXECUTOR;
  }

  /** For what blocks before a request is on its way: name servers, the system's proxy settings. */
  static Executor starters() {
    return STARTER;
  }

  private static Executor executor(int processors) {
    return new ForkJoinPool(Math.max(2, processors), SharedThreadPool::worker, null, true);
  }

  private static ForkJoinWorkerThread worker(ForkJoinPool pool) {
    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    thread.setName("signoff-sdk-" + COUNT.incrementAndGet());
    return thread;
  }

  private static Executor starter() {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            STARTERS,
            STARTERS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            SharedThreadPool::daemon);
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "signoff-start-" + COUNT.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
