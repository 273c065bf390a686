package dev.signoff.server.contract;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Result of an operation: its response, or a stage that will complete with the response. While the
 * stage is pending, no thread is blocked. An operation that is synchronous can declare its own
 * response type as its return type.
 *
 * @param <R> the response type of the operation
 */
public interface OperationResult<R> {

  /**
   * {@return a stage that completes with the response; it is already complete if this object is the
   * response}
   */
  @SuppressWarnings("unchecked") // every other implementation is a response, so an R
  default CompletionStage<R> stage() {
    return CompletableFuture.completedStage((R) this);
  }

  /**
   * Returns the result for a stage.
   *
   * @param <R> the response type of the operation
   * @param response a stage that completes with the response, or with the exception of the
   *     operation
   * @return the response itself if the stage is already complete
   * @throws RuntimeException the exception of the stage if it has already failed
   */
  @SuppressWarnings("unchecked") // generated response types implement this interface
  static <R> OperationResult<R> of(CompletionStage<R> response) {
    CompletableFuture<R> future = response.toCompletableFuture();
    if (!future.isDone()) {
      return new AsyncOperationResult<>(future);
    }
    try {
      return (OperationResult<R>) future.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
