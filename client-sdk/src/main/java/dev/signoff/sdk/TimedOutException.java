package dev.signoff.sdk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Exception for a response that did not arrive in time. The server may have done what it was asked.
 */
public final class TimedOutException extends TransportException {
  private static final long serialVersionUID = 1;

  /**
   * For the SDK, and for tests of its users.
   *
   * @param operation the id of the operation
   * @param waited how long the attempt was given, or the call where all of its time has passed
   * @param cause what the transport said
   */
  public TimedOutException(String operation, Duration waited, @Nullable Throwable cause) {
    super(operation, "no answer within " + waited.toMillis() + " ms. See Timeouts.", cause);
  }
}
