package dev.signoff.sdk.internal;

import dev.signoff.sdk.Headers;
import dev.signoff.sdk.Transport;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Body subscriber that stops reading when the body is too large or the response is no longer
 * needed.
 */
final class BoundedBodySubscriber implements BodySubscriber<BoundedBodySubscriber> {
  private final int status;
  private final Headers headers;
  private final int limit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(0);
  private final CompletableFuture<Transport.TransportResponse> response = new CompletableFuture<>();

  private final boolean headFirst;

  private BoundedBodySubscriber(ResponseInfo response, int limit, boolean headFirst) {
    this.headFirst = headFirst;
    this.status = response.statusCode();
    this.headers = Headers.of(response.headers().map());
    this.limit = limit;
  }

  /** Returns a body handler that completes when the whole body was read. */
  static BodyHandler<BoundedBodySubscriber> whole(int limit) {
    return response -> new BoundedBodySubscriber(response, limit, false);
  }

  /**
   * Returns a body handler that completes once the headers were read, for a thread that limits the
   * time for the body.
   */
  static BodyHandler<BoundedBodySubscriber> headFirst(int limit) {
    return response -> new BoundedBodySubscriber(response, limit, true);
  }

  /**
   * Returns a future that completes when the whole body was read. Cancelling it stops the reading.
   */
  CompletableFuture<Transport.TransportResponse> response() {
    return response;
  }

  @Override
  public CompletionStage<BoundedBodySubscriber> getBody() {
    return headFirst
        ? CompletableFuture.completedFuture(this)
        : response.thenApply(complete -> this);
  }

  @Override
  public void onSubscribe(Subscription upstream) {
    FutureCompletion.then(response, (body, failure) -> cancel(upstream, failure));
    upstream.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (response.isDone()) {
        return;
      }
      if (buffer.remaining() > limit - bytes.size()) {
        response.completeExceptionally(new BodyTooLargeException(status, headers, limit));
        return;
      }
      byte[] chunk = new byte[buffer.remaining()];
      buffer.get(chunk);
      bytes.writeBytes(chunk);
    }
  }

  @Override
  public void onError(Throwable failure) {
    response.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    response.complete(
        new Transport.TransportResponse(status, headers, bytes.toString(StandardCharsets.UTF_8)));
  }

  private static void cancel(Subscription upstream, @Nullable Throwable failure) {
    if (failure != null) {
      upstream.cancel();
    }
  }
}
