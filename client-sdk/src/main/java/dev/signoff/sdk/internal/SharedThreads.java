package dev.signoff.sdk.internal;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A few daemon threads for all clients: as many as processors, two at least, none when idle. */
final class SharedThreads {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Executor EXECUTOR = executor(Runtime.getRuntime().availableProcessors());

  private SharedThreads() {}

  static Executor executor() {
    return EXECUTOR;
  }

  private static Executor executor(int processors) {
    int threads = Math.max(2, processors);
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            SharedThreads::thread);
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "signoff-sdk-" + COUNT.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
