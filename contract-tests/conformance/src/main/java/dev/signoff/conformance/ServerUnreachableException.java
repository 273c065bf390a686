package dev.signoff.conformance;

import dev.signoff.conformance.http.NoResponseException;
import java.io.Serial;

/** The server cannot be reached, or does not answer any more. The message says how that shows. */
public final class ServerUnreachableException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final NoResponseException.ConnectionFailure kind;

  ServerUnreachableException(NoResponseException.ConnectionFailure kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** {@return how far it came} */
  public NoResponseException.ConnectionFailure kind() {
    return kind;
  }
}
