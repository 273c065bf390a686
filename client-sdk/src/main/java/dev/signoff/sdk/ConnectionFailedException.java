package dev.signoff.sdk;

import org.jspecify.annotations.Nullable;

/** Exception for a connection that could not be established, so that nothing was sent. */
public final class ConnectionFailedException extends TransportException {
  private static final long serialVersionUID = 1;

  /**
   * Creates an exception, for the SDK and for tests of its users.
   *
   * @param operation the id of the operation
   * @param cause the failure of the transport
   */
  public ConnectionFailedException(String operation, @Nullable Throwable cause) {
    super(
        operation,
        "cannot connect. Check the address, the proxy, and that the server is up.",
        cause);
  }
}
