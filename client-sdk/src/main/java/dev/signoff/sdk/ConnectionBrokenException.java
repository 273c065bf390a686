package dev.signoff.sdk;

import org.jspecify.annotations.Nullable;

/**
 * Exception for a connection that broke before the response was complete. The server may have
 * processed the request.
 */
public final class ConnectionBrokenException extends TransportException {
  private static final long serialVersionUID = 1;

  /**
   * Creates an exception, for the SDK and for tests of its users.
   *
   * @param operation the id of the operation
   * @param cause the failure of the transport
   */
  public ConnectionBrokenException(String operation, @Nullable Throwable cause) {
    super(operation, "the connection broke before the response was complete.", cause);
  }
}
