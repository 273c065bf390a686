package dev.signoff.server.contract;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * What an operation returns: its response, or the promise of one. A promised response holds no
 * thread until it comes. An operation that answers at once can declare its own response type as
 * what it returns, and need not know of promises.
 *
 * @param <R> the operation's own response type
 */
public interface OperationResult<R> {

  /** {@return a stage that completes with the response; it has done so if this is one} */
  @SuppressWarnings("unchecked") // what promises nothing is a response: an R
  default CompletionStage<R> stage() {
    return CompletableFuture.completedStage((R) this);
  }

  /**
   * Promises a response.
   *
   * @param <R> the operation's own response type
   * @param response completes with the response, or with what the operation would have thrown
   * @return the response itself if it is there already
   * @throws RuntimeException what the stage has failed with, if it has failed already
   */
  @SuppressWarnings("unchecked") // responses are answers: see the generated ones
  static <R> OperationResult<R> when(CompletionStage<R> response) {
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
