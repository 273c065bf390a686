package dev.signoff.sdk.internal;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What happens once a future is complete. */
final class Completion {
  private Completion() {}

  /** The handler sees every failure; there is nothing in the future that it returns. */
  @SuppressWarnings("FutureReturnValueIgnored")
  static <R> void then(
      CompletableFuture<R> future,
      BiConsumer<? super @Nullable R, ? super @Nullable Throwable> handler) {
    future.whenComplete(handler);
  }
}
