package dev.signoff.conformance.http;

import java.io.Serial;

/** Exception for a run that the user or the process interrupts. */
public final class RunInterruptedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  /** Creates an exception. */
  public RunInterruptedException() {
    super("the run was interrupted");
  }
}
