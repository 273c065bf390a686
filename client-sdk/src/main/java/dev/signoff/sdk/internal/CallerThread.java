package dev.signoff.sdk.internal;

import dev.signoff.sdk.CallInterruptedException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Runs the stages of a call on the very thread that waits for it. */
final class CallerThread implements Executor {
  private final BlockingQueue<Runnable> stages = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable stage) {
    stages.add(stage);
  }

  private static void wakeUp() {}

  <R> R await(String operation, CompletableFuture<R> result) {
    Completion.then(result, (r, e) -> stages.add(CallerThread::wakeUp));
    try {
      while (!result.isDone()) {
        stages.take().run();
      }
      return result.join();
    } catch (InterruptedException e) {
      result.cancel(true);
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(operation, e);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
