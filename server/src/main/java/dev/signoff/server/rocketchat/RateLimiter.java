package dev.signoff.server.rocketchat;

import dev.signoff.server.contract.OperationResponse;
import dev.signoff.server.contract.OperationResult;
import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.rocketchat.model.Failure;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Rate limiter of one operation. As on the vendor's server, the first request after a window has
 * ended opens the next window for all clients. Thread safe.
 *
 * <p>A request is counted before it is handled, so that concurrent requests cannot exceed the
 * limit. If the response is 401, it is subtracted again. If the operation throws an exception, it
 * stays counted.
 */
final class RateLimiter {
  static final Failure TOO_MANY =
      new Failure("error", "Too many requests. Wait before you try again.");

  private final RateLimit limit;
  private final Clock clock;
  private RateLimitWindow window = new RateLimitWindow(0, 0, 0);

  RateLimiter(RateLimit limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** Returns the response of the operation, or 429. */
  <R extends OperationResponse & OperationResult<R>> OperationResult<R> limit(
      String client,
      Supplier<OperationResult<R>> operation,
      TooManyRequestsFactory<R> tooManyRequests) {
    RateLimitWindow now = currentWindow();
    if (!now.acquire(client)) {
      return tooManyRequests.create(TOO_MANY, limit.requests(), 0, now.ends());
    }
    return OperationResult.of(
        operation
            .get()
            .stage()
            .thenApply(
                response -> {
                  if (response.status() == 401) {
                    now.release(client);
                  }
                  return response;
                }));
  }

  /** Returns the number of clients in memory. */
  synchronized int clients() {
    return window.clients();
  }

  /** Returns the current window, and drops an old one with its counts. */
  private synchronized RateLimitWindow currentWindow() {
    long now = clock.millis();
    if (!window.contains(now)) {
      window = new RateLimitWindow(limit.requests(), now, now + limit.interval().toMillis());
    }
    return window;
  }

  /** Constructor of an operation's 429 response. */
  @FunctionalInterface
  interface TooManyRequestsFactory<R> {
    R create(Failure body, Integer limit, Integer remaining, Long reset);
  }
}
