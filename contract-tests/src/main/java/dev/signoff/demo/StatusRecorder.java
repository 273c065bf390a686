package dev.signoff.demo;

import dev.signoff.sdk.Interceptor;
import dev.signoff.sdk.Transport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Interceptor that keeps the status of the last response. */
final class StatusRecorder implements Interceptor {
  private final AtomicInteger status = new AtomicInteger();

  @Override
  public CompletableFuture<Transport.TransportResponse> intercept(
      Transport.TransportRequest request, Transport next) {
    return next.send(request)
        .thenApply(
            response -> {
              status.set(response.status());
              return response;
            });
  }

  /** Returns the last status and resets it; 0 if no response arrived since the last call. */
  int takeStatus() {
    return status.getAndSet(0);
  }
}
