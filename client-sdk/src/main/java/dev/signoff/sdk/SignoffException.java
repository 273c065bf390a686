package dev.signoff.sdk;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Base class of all failures of a call. The message names the operation and the cure, and never
 * holds a secret or anything from a response.
 */
public abstract sealed class SignoffException extends RuntimeException
    permits StatusException,
        TransportException,
        UnusableResponseException,
        MissingCredentialException {
  private static final long serialVersionUID = 1;

  /** Id of the operation that failed. */
  private final String operation;

  SignoffException(String operation, String message, @Nullable Throwable cause) {
    super(Objects.requireNonNull(operation, "operation") + ": " + message, cause);
    this.operation = operation;
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }

  /**
   * Returns the id of the operation that failed.
   *
   * @return the id of the operation in the contract
   */
  public String operation() {
    return operation;
  }
}
