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
 * One request on its way through the interceptors to the transport, with a limit to its patience.
 */
final class Attempt {
  private final Engine engine;
  private final WireLog log;
  private final Duration patience;
  private final CompletableFuture<Transport.Response> settled = new CompletableFuture<>();
  private volatile @Nullable CompletableFuture<Transport.Response> onWire;
  private volatile boolean abandoned;

  Attempt(Engine engine, WireLog log, Duration patience) {
    this.engine = engine;
    this.log = log;
    this.patience = patience;
  }

  CompletableFuture<Transport.Response> send(Transport.Request request) {
    engine.within(engine.timeouts.attempt(), settled, this::giveUp);
    try {
      Completion.then(chain().send(request), this::settle);
    } catch (RuntimeException e) {
      settled.completeExceptionally(e);
    }
    return settled;
  }

  void abandon() {
    abandoned = true;
    CompletableFuture<Transport.Response> sent = onWire;
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

  private CompletableFuture<Transport.Response> wire(Transport.Request request) {
    if (!engine.server.isOriginOf(request.uri())) {
      throw new IllegalStateException(
          "an interceptor sent a request elsewhere than to " + engine.server);
    }
    CompletableFuture<Transport.Response> back = new CompletableFuture<>();
    long started = System.nanoTime();
    CompletableFuture<Transport.Response> sent = engine.transport(request, patience);
    onWire = sent;
    if (abandoned) {
      sent.cancel(true);
    }
    Completion.then(
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

  private void settle(Transport.@Nullable Response response, @Nullable Throwable failure) {
    settle(settled, response, failure);
  }

  private static void settle(
      CompletableFuture<Transport.Response> future,
      Transport.@Nullable Response response,
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
