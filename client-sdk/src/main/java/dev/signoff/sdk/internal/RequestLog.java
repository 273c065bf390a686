package dev.signoff.sdk.internal;

import dev.signoff.sdk.Operation;
import dev.signoff.sdk.SignoffException;
import dev.signoff.sdk.Transport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Log of attempts, limited to values that are never secret: path template, status, time and listed
 * headers.
 */
final class RequestLog {
  private static final Logger LOGGER = System.getLogger("dev.signoff.sdk");

  private final Operation<?> operation;
  private final int attempt;

  RequestLog(Operation<?> operation, int attempt) {
    this.operation = operation;
    this.attempt = attempt;
  }

  void attempt(
      long nanos, Transport.@Nullable TransportResponse response, @Nullable Throwable failure) {
    if (LOGGER.isLoggable(Level.DEBUG)) {
      LOGGER.log(
          Level.DEBUG,
          "{0}, attempt {1}: {2} after {3} ms",
          operation,
          attempt,
          response == null ? name(failure) : response,
          TimeUnit.NANOSECONDS.toMillis(nanos));
    }
  }

  static void pause(Operation<?> operation, Duration pause, SignoffException failure) {
    LOGGER.log(
        Level.DEBUG,
        "{0}: trying again in {1} ms after {2}",
        operation,
        pause.toMillis(),
        failure.getClass().getSimpleName());
  }

  private static String name(@Nullable Throwable failure) {
    Throwable cause = TransportFailures.unwrapped(failure);
    return cause == null ? "nothing" : cause.getClass().getSimpleName();
  }
}
