package dev.signoff.sdk;

import org.jspecify.annotations.Nullable;

/**
 * Exception for a waiting thread that was interrupted; its interrupt flag stays set. The server may
 * have processed the request.
 */
public final class CallInterruptedException extends TransportException {
  private static final long serialVersionUID = 1;

  /**
   * Creates an exception, for the SDK and for tests of its users.
   *
   * @param operation the id of the operation
   * @param cause the failure of the transport
   */
  public CallInterruptedException(String operation, @Nullable Throwable cause) {
    super(operation, "the thread was interrupted while it waited for the response.", cause);
  }
}
