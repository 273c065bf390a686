package dev.signoff.conformance.check;

import java.io.Serial;

/** A check cannot run. The message says what it would need. */
public final class CheckSkippedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /**
   * Makes one.
   *
   * @param reason what the check would need, as a clause: {@code needs --other-user}
   */
  public CheckSkippedException(String reason) {
    super(reason);
  }
}
