package dev.signoff.sdk.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** List of futures with their deadlines. Not safe for threads. */
final class DeadlineScheduler {
  private final List<ScheduledDeadline> deadlines = new ArrayList<>(2);

  void add(Duration limit, CompletableFuture<?> future, Runnable giveUp) {
    deadlines.add(new ScheduledDeadline(System.nanoTime() + limit.toNanos(), future, giveUp));
  }

  /** Returns the action for a deadline that has passed, and removes it. */
  @Nullable Runnable due() {
    deadlines.removeIf(deadline -> deadline.future.isDone());
    for (ScheduledDeadline deadline : deadlines) {
      if (deadline.nanosLeft() <= 0) {
        deadlines.remove(deadline);
        return deadline.giveUp;
      }
    }
    return null;
  }

  long nanosLeft() {
    long least = Long.MAX_VALUE;
    for (ScheduledDeadline deadline : deadlines) {
      least = Math.min(least, deadline.nanosLeft());
    }
    return least;
  }

  /** Leaves the rest to the JDK's timer. */
  void leave() {
    for (ScheduledDeadline deadline : deadlines) {
      if (!deadline.future.isDone()) {
        Duration left = Duration.ofNanos(Math.max(1, deadline.nanosLeft()));
        FutureCompletion.within(left, deadline.future, deadline.giveUp);
      }
    }
    deadlines.clear();
  }

  /** Future with its deadline, and the action to run when it has passed. */
  private record ScheduledDeadline(long at, CompletableFuture<?> future, Runnable giveUp) {
    long nanosLeft() {
      return at - System.nanoTime();
    }
  }
}
