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
    CompletableFuture<HttpResponse<String>> sent =
        fitting.sendAsync(translated(request), BoundedBody.of(request.maxResponseBytes()));
    CompletableFuture<Response> response = new CancellingFuture(sent);
    Completion.then(
        sent,
        (answer, failure) -> {
          if (failure == null) {
            response.complete(translated(answer));
          } else {
            response.completeExceptionally(failure);
          }
        });
    return response;
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

  /** Cancelling it ends the exchange on the wire. */
  private static final class CancellingFuture extends CompletableFuture<Response> {
    private final CompletableFuture<?> source;

    private CancellingFuture(CompletableFuture<?> source) {
      this.source = source;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      source.cancel(true);
      return super.cancel(mayInterrupt);
    }
  }
}
