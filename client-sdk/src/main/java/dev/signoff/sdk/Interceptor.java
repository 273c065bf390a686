package dev.signoff.sdk;

import java.util.concurrent.CompletableFuture;

/**
 * Interceptor of every attempt of every call: it sees the request before the transport does, and
 * the response after it.
 *
 * <p>The interceptor that was added first is the outermost. It runs once per attempt, after
 * credentials and cookies were added: what it sees is what is sent. It must not send a request to
 * another scheme, host or port; such a call fails before anything is sent.
 *
 * <p>Both directions run on the thread of the caller, and the default transport may let that thread
 * wait for the response before it returns the future. For an asynchronous call, only the request of
 * the first attempt is handled on that thread; everything else runs on the executor of the client.
 * Nothing runs on the thread of the transport.
 */
@FunctionalInterface
public interface Interceptor {

  /**
   * Handles one attempt.
   *
   * @param request what is about to be sent
   * @param next the rest of the way; called once as a rule
   * @return the response to pass on
   */
  CompletableFuture<Transport.TransportResponse> intercept(
      Transport.TransportRequest request, Transport next);
}
