package dev.signoff.sdk.internal;

import dev.signoff.sdk.Call;
import dev.signoff.sdk.Headers;
import dev.signoff.sdk.Operation;
import dev.signoff.sdk.Response;
import dev.signoff.sdk.SecurityScheme;
import dev.signoff.sdk.SignoffException;
import dev.signoff.sdk.TimedOutException;
import dev.signoff.sdk.Transport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One call, from the first attempt to the answer. */
final class Exchange<T> {
  private final Engine engine;
  private final Call<T> call;
  private final Operation<T> operation;
  private final @Nullable String body;
  private final Instant deadline;
  private final Retries retries;
  private final CompletableFuture<Response<T>> result = new CompletableFuture<>();
  private volatile @Nullable Attempt inFlight;
  private int attempts;

  Exchange(Engine engine, Call<T> call) {
    this.engine = engine;
    this.call = call;
    this.operation = call.operation();
    this.body = call.body().map(Json::write).orElse(null);
    this.deadline = engine.options.clock().instant().plus(engine.timeouts.call());
    this.retries = new Retries(engine.options);
  }

  CompletableFuture<Response<T>> start() {
    Completion.then(
        result,
        (response, failure) -> {
          Attempt last = inFlight;
          if (result.isCancelled() && last != null) {
            last.abandon();
          }
        });
    attempt();
    return result;
  }

  private void attempt() {
    if (result.isDone()) {
      return;
    }
    attempts++;
    try {
      Duration patience = shorter(engine.timeouts.attempt(), remaining());
      if (patience.isZero() || patience.isNegative()) {
        throw new TimedOutException(operation.id(), engine.timeouts.call(), null);
      }
      Transport.Request request = request();
      WireLog log = new WireLog(operation, attempts);
      Attempt attempt = new Attempt(engine, patience, log);
      inFlight = attempt;
      Completion.then(
          attempt.send(request),
          (response, failure) -> settle(request, patience, response, failure));
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private void settle(
      Transport.Request request,
      Duration patience,
      Transport.@Nullable Response response,
      @Nullable Throwable failure) {
    try {
      if (response == null) {
        throw Failures.of(operation.id(), patience, failure);
      }
      engine.jar.store(request.uri(), response.headers().all("set-cookie"));
      result.complete(Answers.read(operation, response));
    } catch (SignoffException e) {
      tryAgainAfter(e);
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  private void tryAgainAfter(SignoffException failure) {
    Optional<Duration> pause = retries.pause(operation, failure, attempts, remaining());
    if (pause.isEmpty()) {
      result.completeExceptionally(failure);
      return;
    }
    WireLog.pause(operation, pause.get(), failure);
    CompletableFuture<?> awake =
        retries.sleep(pause.get()).thenRunAsync(this::attempt, engine.executor);
    Completion.then(
        awake,
        (nothing, broken) -> {
          if (broken != null) {
            result.completeExceptionally(failure);
          }
        });
  }

  private Transport.Request request() {
    URI target = engine.server.resolve(call.path(), Map.of());
    Authentication auth = new Authentication(engine.credentials, engine.jar, target);
    List<SecurityScheme> alternative = auth.alternative(operation);
    Map<String, String> query = new LinkedHashMap<>(auth.query(alternative));
    query.putAll(call.query());
    Headers headers = auth.headers(alternative, UserAgent.headers());
    if (body != null) {
      headers = headers.with("Content-Type", "application/json");
    }
    Optional<String> cookies = engine.jar.header(target);
    if (cookies.isPresent()) {
      headers = headers.with("Cookie", cookies.get());
    }
    return new Transport.Request(
        operation.method(),
        engine.server.resolve(call.path(), query),
        headers,
        body,
        engine.timeouts.connect(),
        engine.options.maxResponseBytes());
  }

  private Duration remaining() {
    return Duration.between(engine.options.clock().instant(), deadline);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
