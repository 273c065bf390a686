package dev.signoff.conformance.check;

import java.io.Serial;

/** The given credentials do not log in, so there is nothing to check. */
public final class LoginFailedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param message who cannot log in, and what the server answered
   */
  public LoginFailedException(String message) {
    super(message);
  }
}
