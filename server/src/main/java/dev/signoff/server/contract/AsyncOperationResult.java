package dev.signoff.server.contract;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Result of an operation that completes later. It is a {@code CompletionStage}, because Jakarta
 * REST waits for such an object whatever type the method declares.
 */
final class AsyncOperationResult<R> extends CompletableFuture<R> implements OperationResult<R> {

  AsyncOperationResult(CompletableFuture<R> response) {
    var unused =
        response.whenComplete(
            (value, failure) -> {
              if (failure == null) {
                complete(value);
              } else {
                completeExceptionally(failure);
              }
            });
  }

  @Override
  public CompletionStage<R> stage() {
    return this;
  }
}
