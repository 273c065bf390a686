package dev.signoff.sdk.internal;

import dev.signoff.sdk.CallInterruptedException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Runs the stages of a call on the very thread that waits for it. What is left when the thread
 * stops waiting runs elsewhere, so that a logout which others wait for still comes to its end.
 */
final class CallerThread implements Executor {
  private final Executor elsewhere;
  private final BlockingQueue<Runnable> stages = new LinkedBlockingQueue<>();
  private boolean gone;

  CallerThread(Executor elsewhere) {
    this.elsewhere = elsewhere;
  }

  @Override
  public synchronized void execute(Runnable stage) {
    if (gone) {
      elsewhere.execute(stage);
    } else {
      stages.add(stage);
    }
  }

  <R> R await(String operation, CompletableFuture<R> result) {
    Runnable wakeUp = result::isDone;
    Completion.then(result, (r, e) -> stages.add(wakeUp));
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
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      leave(wakeUp);
    }
  }

  private synchronized void leave(Runnable wakeUp) {
    gone = true;
    stages.stream().filter(stage -> stage != wakeUp).forEach(elsewhere::execute);
    stages.clear();
  }
}
