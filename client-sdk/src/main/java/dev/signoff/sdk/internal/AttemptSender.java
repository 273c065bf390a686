package dev.signoff.sdk.internal;

import dev.signoff.sdk.Interceptor;
import dev.signoff.sdk.Transport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call: it passes the request through the interceptors to the transport, and ends
 * at a deadline.
 */
final class AttemptSender {
  private final CallEngine engine;
  private final RequestLog log;
  private final Duration timeout;
  private final CompletableFuture<Transport.TransportResponse> settled = new CompletableFuture<>();
  private volatile @Nullable CompletableFuture<Transport.TransportResponse> onWire;
  private volatile boolean abandoned;

  AttemptSender(CallEngine engine, RequestLog log, Duration timeout) {
    this.engine = engine;
    this.log = log;
    this.timeout = timeout;
  }

  CompletableFuture<Transport.TransportResponse> send(Transport.TransportRequest request) {
    engine.within(engine.timeouts.attempt(), settled, this::giveUp);
    try {
      FutureCompletion.then(chain().send(request), this::settle);
    } catch (RuntimeException e) {
      settled.completeExceptionally(e);
    }
    return settled;
  }

  void abandon() {
    abandoned = true;
    CompletableFuture<Transport.TransportResponse> sent = onWire;
    if (sent != null) {
      sent.cancel(true);
    }
  }

  private Transport chain() {
    Transport chain = this::wire;
    List<Interceptor> interceptors = engine.options.interceptors();
    for (int i = interceptors.size() - 1; i >= 0; i--) {
      Interceptor interceptor = interceptors.get(i);
      Transport next = chain;
      chain = request -> interceptor.intercept(request, next);
    }
    return chain;
  }

  private CompletableFuture<Transport.TransportResponse> wire(Transport.TransportRequest request) {
    if (!engine.server.isOriginOf(request.uri())) {
      throw new IllegalStateException(
          "an interceptor sent a request elsewhere than to " + engine.server);
    }
    CompletableFuture<Transport.TransportResponse> back = new CompletableFuture<>();
    long started = System.nanoTime();
    CompletableFuture<Transport.TransportResponse> sent = engine.transport(request, timeout);
    onWire = sent;
    if (abandoned) {
      sent.cancel(true);
    }
    FutureCompletion.then(
        sent,
        (response, failure) ->
            execute(
                () -> {
                  log.attempt(System.nanoTime() - started, response, failure);
                  settle(back, response, failure);
                }));
    return back;
  }

  private void giveUp() {
    execute(
        () -> {
          settled.completeExceptionally(new TimeoutException());
          abandon();
        });
  }

  private void settle(Transport.@Nullable TransportResponse response, @Nullable Throwable failure) {
    settle(settled, response, failure);
  }

  private static void settle(
      CompletableFuture<Transport.TransportResponse> future,
      Transport.@Nullable TransportResponse response,
      @Nullable Throwable failure) {
    if (response != null) {
      future.complete(response);
    } else {
      future.completeExceptionally(
          failure == null ? new NullPointerException("the transport gave no response") : failure);
    }
  }

  private void execute(Runnable stage) {
    try {
      engine.executor.execute(stage);
    } catch (RejectedExecutionException e) {
      settled.completeExceptionally(e);
    }
  }
}
