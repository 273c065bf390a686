package dev.signoff.conformance.http;

import java.io.Serial;

/** Somebody ends the run. */
public final class RunInterruptedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** Makes one. */
  public RunInterruptedException() {
    super("the run was interrupted");
  }
}
