package dev.signoff.conformance.check;

import java.io.Serial;

/** Exception for a login that fails with the given credentials, so that nothing can be checked. */
public final class LoginFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Creates an exception.
   *
   * @param message the user and the response of the server
   */
  public LoginFailedException(String message) {
    super(message);
  }
}
