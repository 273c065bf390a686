package dev.signoff.sdk.internal;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Headers;
import dev.signoff.sdk.Transport;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The default: {@code java.net.http}, shared by all clients that want the same of it. */
final class JdkTransport implements Transport {
  private final SharedHttpClients.Key key;
  private final HttpClient client;

  private JdkTransport(SharedHttpClients.Key key) {
    this.key = key;
    this.client = SharedHttpClients.get(key);
  }

  static Transport of(ClientOptions options) {
    return new JdkTransport(
        new SharedHttpClients.Key(
            options.timeouts().connect(),
            options.tls().orElse(null),
            options.proxy().orElse(null)));
  }

  @Override
  public CompletableFuture<Response> send(Request request) {
    HttpClient fitting =
        request.connectTimeout().equals(key.connectTimeout())
            ? client
            : SharedHttpClients.get(key.with(request.connectTimeout()));
    HttpRequest translated = translated(request);
    CompletableFuture<Response> response = new CompletableFuture<>();
    SharedThreads.starters()
        .execute(() -> start(fitting, translated, request.maxResponseBytes(), response));
    return response;
  }

  /** Looking up a name blocks, so the thread of the caller does not do it. */
  private static void start(
      HttpClient client, HttpRequest request, int limit, CompletableFuture<Response> response) {
    if (response.isDone()) {
      return;
    }
    try {
      CompletableFuture<HttpResponse<String>> sent =
          client.sendAsync(request, BoundedBody.of(limit));
      Completion.then(response, (answer, failure) -> sent.cancel(true));
      Completion.then(
          sent,
          (answer, failure) -> {
            if (failure == null) {
              response.complete(translated(answer));
            } else {
              response.completeExceptionally(failure);
            }
          });
    } catch (RuntimeException e) {
      response.completeExceptionally(e);
    }
  }

  private static HttpRequest translated(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri()).method(request.method(), body(request.body()));
    request.headers().asMap().forEach((name, lines) -> lines.forEach(v -> add(builder, name, v)));
    return builder.build();
  }

  private static void add(HttpRequest.Builder builder, String name, String value) {
    try {
      builder.header(name, value);
    } catch (IllegalArgumentException tellsTheValue) {
      throw new IllegalArgumentException("the header '" + name + "' cannot be sent as it is");
    }
  }

  private static Response translated(HttpResponse<String> answer) {
    return new Response(answer.statusCode(), Headers.of(answer.headers().map()), answer.body());
  }

  private static BodyPublisher body(@Nullable String body) {
    return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }
}
