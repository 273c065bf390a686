package dev.signoff.conformance.check;

import java.io.Serial;

/** The given credentials do not log in, so there is nothing to check. */
public final class CannotLogIn extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param message who cannot log in, and what the server answered
   */
  public CannotLogIn(String message) {
    super(message);
  }
}
