package dev.signoff.sdk.internal;

import dev.signoff.sdk.CallInterruptedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Executor that runs the stages of a call on the thread that waits for it, and also serves as its
 * timer. What is left when the thread stops waiting runs elsewhere, so that a logout which others
 * wait for still comes to its end.
 */
final class CallerThreadExecutor implements Executor {
  private final Thread thread = Thread.currentThread();
  private final Executor elsewhere;
  private final Queue<Runnable> stages = new ArrayDeque<>(2);
  private final DeadlineScheduler deadlines = new DeadlineScheduler();
  private boolean gone;

  CallerThreadExecutor(Executor elsewhere) {
    this.elsewhere = elsewhere;
  }

  boolean isCurrent() {
    return Thread.currentThread() == thread;
  }

  @Override
  public synchronized void execute(Runnable stage) {
    if (gone) {
      elsewhere.execute(stage);
    } else {
      stages.add(stage);
      wakeUp();
    }
  }

  /** As {@link FutureCompletion#within}, without the JDK's timer as long as the thread waits. */
  synchronized void within(Duration limit, CompletableFuture<?> future, Runnable giveUp) {
    if (gone) {
      FutureCompletion.within(limit, future, giveUp);
    } else {
      deadlines.add(limit, future, giveUp);
      wakeUp();
    }
  }

  <R> R await(String operation, CompletableFuture<R> result) {
    try {
      if (!result.isDone()) {
        FutureCompletion.then(result, (r, e) -> wakeUp());
        workUntil(result);
      }
      return result.join();
    } catch (InterruptedException e) {
      result.cancel(true);
      thread.interrupt();
      throw new CallInterruptedException(operation, e);
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      leave();
    }
  }

  private void workUntil(CompletableFuture<?> result) throws InterruptedException {
    while (!result.isDone()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      Runnable stage = next();
      if (stage == null) {
        ForkJoinPool.managedBlock(new ManagedPause(result));
      } else {
        stage.run();
      }
    }
  }

  private void wakeUp() {
    if (!isCurrent()) {
      LockSupport.unpark(thread);
    }
  }

  private synchronized @Nullable Runnable next() {
    Runnable stage = stages.poll();
    return stage == null ? deadlines.due() : stage;
  }

  private synchronized long nanosLeft() {
    return stages.isEmpty() ? deadlines.nanosLeft() : 0;
  }

  private synchronized void leave() {
    gone = true;
    stages.forEach(elsewhere::execute);
    stages.clear();
    deadlines.leave();
  }

  /** Managed blocker that lets a fork-join pool start another thread while this one waits. */
  private final class ManagedPause implements ForkJoinPool.ManagedBlocker {
    private final CompletableFuture<?> result;

    private ManagedPause(CompletableFuture<?> result) {
      this.result = result;
    }

    @Override
    public boolean block() {
      LockSupport.parkNanos(CallerThreadExecutor.this, nanosLeft());
      return true;
    }

    @Override
    public boolean isReleasable() {
      return result.isDone() || thread.isInterrupted() || nanosLeft() <= 0;
    }
  }
}
