package dev.signoff.conformance;

import dev.signoff.conformance.http.NoResponseException;
import java.io.Serial;

/**
 * Exception for a server that cannot be reached or has stopped responding. The message gives the
 * reason.
 */
public final class ServerUnreachableException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final NoResponseException.ConnectionFailure kind;

  ServerUnreachableException(NoResponseException.ConnectionFailure kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** {@return the step at which the connection failed} */
  public NoResponseException.ConnectionFailure kind() {
    return kind;
  }
}
