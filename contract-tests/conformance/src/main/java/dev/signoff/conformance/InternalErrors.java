package dev.signoff.conformance;

import java.util.Arrays;

/** Tells of a fault of this suite in a sentence. */
public final class InternalErrors {
  private static final String OURS = "dev.signoff.";

  private InternalErrors() {}

  /**
   * Says what happened, and where in the suite.
   *
   * @param fault the fault
   * @return such as {@code IllegalStateException at Mq.java:45: the session has no token}
   */
  public static String told(Throwable fault) {
    String where =
        Arrays.stream(fault.getStackTrace())
            .filter(it -> it.getClassName().startsWith(OURS))
            .findFirst()
            .map(it -> " at " + it.getFileName() + ":" + it.getLineNumber())
            .orElse("");
    String said = fault.getMessage() == null ? "" : ": " + fault.getMessage();
    return fault.getClass().getSimpleName() + where + said;
  }
}
