package dev.signoff.sdk;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Pause between two attempts. */
@FunctionalInterface
public interface Sleeper {

  /**
   * Starts a pause without blocking the thread.
   *
   * @param pause how long
   * @return completes when the pause is over
   */
  CompletableFuture<?> sleep(Duration pause);
}
