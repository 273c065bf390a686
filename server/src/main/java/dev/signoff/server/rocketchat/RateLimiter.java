package dev.signoff.server.rocketchat;

import dev.signoff.server.contract.OperationResponse;
import dev.signoff.server.contract.OperationResult;
import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.rocketchat.model.Failure;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Holds one operation to a limit. The first request after a window is over opens the next, for all
 * clients, as the vendor's server does. Thread safe.
 *
 * <p>A request takes its place before it is served, so that many at once do not slip through, and
 * gives it back if the answer is 401. What throws keeps it.
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

  /** Makes an operation's answer, or its 429. */
  <R extends OperationResponse & OperationResult<R>> OperationResult<R> limit(
      String client,
      Supplier<OperationResult<R>> operation,
      TooManyRequestsFactory<R> tooManyRequests) {
    RateLimitWindow now = currentWindow();
    if (!now.enter(client)) {
      return tooManyRequests.answer(TOO_MANY, limit.requests(), 0, now.ends());
    }
    return OperationResult.when(
        operation
            .get()
            .stage()
            .thenApply(
                response -> {
                  if (response.status() == 401) {
                    now.leave(client);
                  }
                  return response;
                }));
  }

  /** Tells how many clients take up memory. */
  synchronized int clients() {
    return window.clients();
  }

  /** What the last window has counted is forgotten with it. */
  private synchronized RateLimitWindow currentWindow() {
    long now = clock.millis();
    if (!window.contains(now)) {
      window = new RateLimitWindow(limit.requests(), now, now + limit.interval().toMillis());
    }
    return window;
  }

  /** An operation's constructor for 429. */
  @FunctionalInterface
  interface TooManyRequestsFactory<R> {
    R answer(Failure body, Integer limit, Integer remaining, Long reset);
  }
}
