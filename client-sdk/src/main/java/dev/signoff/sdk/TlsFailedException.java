package dev.signoff.sdk;

import org.jspecify.annotations.Nullable;

/** Exception for a TLS handshake that failed, so that nothing was sent. */
public final class TlsFailedException extends TransportException {
  private static final long serialVersionUID = 1;

  /**
   * Creates an exception, for the SDK and for tests of its users.
   *
   * @param operation the id of the operation
   * @param cause the failure of the transport
   */
  public TlsFailedException(String operation, @Nullable Throwable cause) {
    super(
        operation,
        "no trusted connection. Check the certificates on both sides, and see Tls.",
        cause);
  }
}
