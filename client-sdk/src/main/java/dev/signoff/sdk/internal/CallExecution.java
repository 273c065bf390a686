package dev.signoff.sdk.internal;

import dev.signoff.sdk.Call;
import dev.signoff.sdk.CallInterruptedException;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Execution of one call, from the first attempt to the result. */
final class CallExecution<T> {
  private final CallEngine engine;
  private final Call<T> call;
  private final Operation<T> operation;
  private final @Nullable String body;
  private final Instant started;
  private final long startedOnWatch = System.nanoTime();
  private final RetryDecision retries;
  private final CompletableFuture<Response<T>> result = new CompletableFuture<>();
  private volatile @Nullable AttemptSender inFlight;
  private int attempts;

  CallExecution(CallEngine engine, Call<T> call) {
    this.engine = engine;
    this.call = call;
    this.operation = call.operation();
    this.body = call.body().map(SdkJson::write).orElse(null);
    this.started = engine.options.clock().instant();
    this.retries = new RetryDecision(engine.options);
  }

  CompletableFuture<Response<T>> start() {
    FutureCompletion.then(result, (response, failure) -> abandon());
    engine.within(engine.timeouts.call(), result, this::giveUp);
    attempt();
    return result;
  }

  private void abandon() {
    AttemptSender last = inFlight;
    if (last != null) {
      last.abandon();
    }
  }

  private void giveUp() {
    Duration waited = engine.timeouts.call();
    try {
      engine.executor.execute(
          () -> result.completeExceptionally(new TimedOutException(operation.id(), waited, null)));
    } catch (RejectedExecutionException e) {
      result.completeExceptionally(e);
    }
  }

  private void attempt() {
    attempts++;
    try {
      Transport.TransportRequest request = request();
      AttemptSender attempt =
          new AttemptSender(engine, new RequestLog(operation, attempts), timeLeft());
      inFlight = attempt;
      if (!result.isDone()) {
        FutureCompletion.then(
            attempt.send(request), (response, failure) -> settle(request, response, failure));
      }
    } catch (RuntimeException e) {
      result.completeExceptionally(e);
    }
  }

  private void settle(
      Transport.TransportRequest request,
      Transport.@Nullable TransportResponse response,
      @Nullable Throwable failure) {
    try {
      if (response == null) {
        throw TransportFailures.of(operation.id(), timeout(), failure);
      }
      engine.jar.store(request.uri(), response.headers().all("set-cookie"));
      result.complete(ResponseReader.read(operation, response));
    } catch (CallInterruptedException e) {
      interrupted(e);
    } catch (SignoffException e) {
      failed(e);
    } catch (RuntimeException | Error e) {
      result.completeExceptionally(e);
    }
  }

  /**
   * Repeats an idempotent call on another thread, because other callers may still wait for its
   * result.
   */
  private void interrupted(CallInterruptedException failure) {
    if (operation.idempotent()) {
      attempts--;
      engine.executor.execute(this::attempt);
    } else {
      result.completeExceptionally(failure);
    }
  }

  private void failed(SignoffException failure) {
    try {
      retries
          .pause(operation, failure, attempts, remaining())
          .ifPresentOrElse(
              pause -> tryAgainAfter(pause, failure), () -> result.completeExceptionally(failure));
    } catch (RuntimeException broken) {
      failed(failure, broken);
    }
  }

  private void tryAgainAfter(Duration pause, SignoffException failure) {
    RequestLog.pause(operation, pause, failure);
    CompletableFuture<?> awake = retries.sleep(pause).thenRunAsync(this::attempt, engine.executor);
    FutureCompletion.then(
        awake,
        (nothing, broken) -> {
          if (broken != null) {
            failed(failure, broken);
          }
        });
  }

  /** Ends the call if a clock, sleeper or source of randomness of the user fails. */
  private void failed(SignoffException failure, Throwable broken) {
    failure.addSuppressed(broken);
    result.completeExceptionally(failure);
  }

  private Transport.TransportRequest request() {
    String path = call.path();
    URI target = cookieTarget(path);
    Authentication auth = new Authentication(engine.credentials, engine.jar, target);
    List<SecurityScheme> alternative = auth.alternative(operation);
    Map<String, String> query = auth.query(alternative);
    query.putAll(call.query());
    Headers headers = auth.headers(alternative, UserAgent.headers());
    if (body != null) {
      headers = headers.with("Content-Type", "application/json");
    }
    Optional<String> cookies = engine.jar.header(target);
    if (cookies.isPresent()) {
      headers = headers.with("Cookie", cookies.get());
    }
    return new Transport.TransportRequest(
        operation.method(),
        engine.server.resolve(path, query),
        headers,
        body,
        engine.timeouts.connect(),
        engine.options.maxResponseBytes());
  }

  /** Returns the address for cookie selection; without cookies, no path has to be compared. */
  private URI cookieTarget(String path) {
    return engine.jar.isEmpty() ? engine.server.uri() : engine.server.resolve(path, Map.of());
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startedOnWatch);
  }

  private Duration timeLeft() {
    Duration left = engine.timeouts.call().minus(elapsed());
    return left.compareTo(engine.timeouts.attempt()) < 0 ? left : engine.timeouts.attempt();
  }

  /** Returns the timeout that has passed: that of the attempt or that of the call. */
  private Duration timeout() {
    Duration call = engine.timeouts.call();
    return elapsed().compareTo(call) < 0 ? engine.timeouts.attempt() : call;
  }

  /**
   * Returns the time that is left for the call. A clock that is set back during the call does not
   * extend it.
   */
  private Duration remaining() {
    Duration elapsed = elapsed();
    Duration onClock = Duration.between(started, engine.options.clock().instant());
    return engine.timeouts.call().minus(onClock.compareTo(elapsed) > 0 ? onClock : elapsed);
  }
}
