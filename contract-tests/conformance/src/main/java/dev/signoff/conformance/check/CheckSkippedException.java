package dev.signoff.conformance.check;

import java.io.Serial;

/** Exception that skips a check. The message says what the check requires. */
public final class CheckSkippedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Creates an exception.
   *
   * @param reason what the check requires, as a clause: {@code needs --other-user}
   */
  public CheckSkippedException(String reason) {
    super(reason);
  }
}
