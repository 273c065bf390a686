package dev.signoff.sdk;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Exception for a response that did not arrive in time. The server may have processed the request.
 */
public final class TimedOutException extends TransportException {
  private static final long serialVersionUID = 1;

  /**
   * Creates an exception, for the SDK and for tests of its users.
   *
   * @param operation the id of the operation
   * @param waited how long the attempt was given, or the call where all of its time has passed
   * @param cause the failure of the transport
   */
  public TimedOutException(String operation, Duration waited, @Nullable Throwable cause) {
    super(operation, "no response within " + waited.toMillis() + " ms. See Timeouts.", cause);
  }
}
