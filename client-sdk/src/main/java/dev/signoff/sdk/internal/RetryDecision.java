package dev.signoff.sdk.internal;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.ConnectionBrokenException;
import dev.signoff.sdk.ConnectionFailedException;
import dev.signoff.sdk.Operation;
import dev.signoff.sdk.RetryPolicy;
import dev.signoff.sdk.SignoffException;
import dev.signoff.sdk.Sleeper;
import dev.signoff.sdk.StatusException;
import dev.signoff.sdk.TimedOutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Decision whether a call is tried again, and after which pause. */
final class RetryDecision {
  private static final Set<Integer> TRANSIENT = Set.of(408, 429, 500, 502, 503, 504);
  private static final Sleeper DEFAULT =
      pause ->
          new CompletableFuture<Boolean>()
              .completeOnTimeout(true, pause.toNanos(), TimeUnit.NANOSECONDS);

  private final ClientOptions options;

  RetryDecision(ClientOptions options) {
    this.options = options;
  }

  /** Empty if the failure is final. */
  Optional<Duration> pause(
      Operation<?> operation, SignoffException failure, int attempts, Duration remaining) {
    if (attempts >= options.retries().attempts() || !worthwhile(operation, failure)) {
      return Optional.empty();
    }
    Duration pause = retryAfter(failure).orElseGet(() -> backoff(attempts));
    return Optional.of(pause).filter(p -> p.compareTo(remaining) < 0);
  }

  CompletableFuture<?> sleep(Duration pause) {
    return options.sleeper().orElse(DEFAULT).sleep(pause);
  }

  private static boolean worthwhile(Operation<?> operation, SignoffException failure) {
    if (failure instanceof ConnectionFailedException) {
      return true;
    }
    return operation.idempotent()
        && (failure instanceof TimedOutException
            || failure instanceof ConnectionBrokenException
            || (failure instanceof StatusException response
                && TRANSIENT.contains(response.status())));
  }

  private Optional<Duration> retryAfter(SignoffException failure) {
    return failure instanceof StatusException response
        ? RetryAfter.in(response.headers(), options.clock().instant())
        : Optional.empty();
  }

  private Duration backoff(int attempts) {
    RetryPolicy policy = options.retries();
    double bound =
        Math.min(
            nanos(policy.firstPause()) * Math.pow(2, attempts - 1.0), nanos(policy.longestPause()));
    return Duration.ofNanos((long) (bound * options.random().getAsDouble()));
  }

  /** Does not overflow, as {@code toNanos} does after 292 years. */
  private static double nanos(Duration pause) {
    return pause.toSeconds() * 1e9 + pause.toNanosPart();
  }
}
