package dev.signoff.conformance;

import java.util.Arrays;

/** One-line descriptions of exceptions that a defect in this suite caused. */
public final class InternalErrors {
  private static final String OWN_PACKAGE = "dev.signoff.";

  private InternalErrors() {}

  /**
   * Describes an exception and its place in the suite.
   *
   * @param exception the exception
   * @return such as {@code IllegalStateException at Mq.java:45: the session has no token}
   */
  public static String describe(Throwable exception) {
    String where =
        Arrays.stream(exception.getStackTrace())
            .filter(it -> it.getClassName().startsWith(OWN_PACKAGE))
            .findFirst()
            .map(it -> " at " + it.getFileName() + ":" + it.getLineNumber())
            .orElse("");
    String message = exception.getMessage() == null ? "" : ": " + exception.getMessage();
    return exception.getClass().getSimpleName() + where + message;
  }
}
