package dev.signoff.sdk;

import java.util.concurrent.CompletableFuture;

/**
 * Sender of calls with the credentials of a client or a session. Safe for use by several threads.
 */
public interface Caller {

  /**
   * Sends a call and waits for the response.
   *
   * @param <T> the type of the body
   * @param call the call
   * @return the successful response
   * @throws SignoffException if there is no successful response
   */
  <T> Response<T> send(Call<T> call);

  /**
   * Sends a call without waiting. The future completes on the executor of the client; cancelling it
   * abandons the call.
   *
   * @param <T> the type of the body
   * @param call the call
   * @return the successful response; completes with a {@link SignoffException} if there is none
   */
  <T> CompletableFuture<Response<T>> sendAsync(Call<T> call);
}
