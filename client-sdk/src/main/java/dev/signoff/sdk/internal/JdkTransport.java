package dev.signoff.sdk.internal;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Transport;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Default transport, based on {@code java.net.http} and shared by all clients with equal settings.
 */
final class JdkTransport implements Transport {
  private final SharedHttpClients.HttpClientKey key;
  private final HttpClient client;
  private final NameResolution nameResolution;

  private JdkTransport(URI server, SharedHttpClients.HttpClientKey key) {
    this.key = key;
    this.client = SharedHttpClients.get(key);
    this.nameResolution = NameResolution.to(server, client);
  }

  static JdkTransport of(URI server, ClientOptions options) {
    return new JdkTransport(
        server,
        new SharedHttpClients.HttpClientKey(
            options.timeouts().connect(),
            options.tls().orElse(null),
            options.proxy().orElse(null)));
  }

  @Override
  public CompletableFuture<TransportResponse> send(TransportRequest request) {
    HttpClient fitting = fitting(request);
    HttpRequest translated = translated(request).build();
    CompletableFuture<TransportResponse> response = new CompletableFuture<>();
    SharedThreadPool.starters()
        .execute(() -> start(fitting, translated, request.maxResponseBytes(), response));
    return response;
  }

  /**
   * Does the same as {@link #send}, only on the thread of the caller, which waits at most for the
   * given time. That saves two changes of threads, and with few processors a new thread: the JDK
   * completes what it sends asynchronously on another one.
   */
  CompletableFuture<TransportResponse> sendAndWait(TransportRequest request, Duration timeout) {
    if (!nameResolution.isDirect() || Thread.currentThread().isInterrupted()) {
      return send(request);
    }
    Deadline left = new Deadline(timeout);
    try {
      nameResolution.lookUp(left);
      HttpRequest translated = translated(request).timeout(left.rest()).build();
      HttpResponse<BoundedBodySubscriber> head =
          fitting(request)
              .send(translated, BoundedBodySubscriber.headFirst(request.maxResponseBytes()));
      CompletableFuture<TransportResponse> response = head.body().response();
      left.await(response);
      return response;
    } catch (Exception e) {
      return CompletableFuture.failedFuture(left.failure(e));
    }
  }

  private HttpClient fitting(TransportRequest request) {
    return request.connectTimeout().equals(key.connectTimeout())
        ? client
        : SharedHttpClients.get(key.with(request.connectTimeout()));
  }

  /** Sends a request on a thread other than the caller's, because name resolution blocks. */
  private static void start(
      HttpClient client,
      HttpRequest request,
      int limit,
      CompletableFuture<TransportResponse> response) {
    if (response.isDone()) {
      return;
    }
    try {
      CompletableFuture<HttpResponse<BoundedBodySubscriber>> sent =
          client.sendAsync(request, BoundedBodySubscriber.whole(limit));
      FutureCompletion.then(response, (received, failure) -> sent.cancel(true));
      FutureCompletion.then(
          sent.thenCompose(head -> head.body().response()),
          (received, failure) -> {
            if (failure == null) {
              response.complete(received);
            } else {
              response.completeExceptionally(failure);
            }
          });
    } catch (RuntimeException e) {
      response.completeExceptionally(e);
    }
  }

  private static HttpRequest.Builder translated(TransportRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri()).method(request.method(), body(request.body()));
    request.headers().asMap().forEach((name, lines) -> lines.forEach(v -> add(builder, name, v)));
    return builder;
  }

  private static void add(HttpRequest.Builder builder, String name, String value) {
    try {
      builder.header(name, value);
    } catch (IllegalArgumentException tellsTheValue) {
      throw new IllegalArgumentException("the header '" + name + "' cannot be sent as it is");
    }
  }

  private static BodyPublisher body(@Nullable String body) {
    return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }
}
