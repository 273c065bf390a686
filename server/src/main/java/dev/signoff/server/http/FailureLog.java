package dev.signoff.server.http;

import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Log of unexpected failures. It contains classes and stack frames, but no exception message,
 * because a message may contain a secret.
 */
final class FailureLog {
  private static final System.Logger LOG = System.getLogger("dev.signoff.server");
  private static final int FRAMES = 12;

  private FailureLog() {}

  /** Logs a failure and returns its id in the log. */
  static String log(Throwable failure) {
    String id = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(Level.ERROR, () -> "failure " + id + ": " + describe(failure));
    return id;
  }

  private static String describe(Throwable failure) {
    String frames =
        Arrays.stream(failure.getStackTrace())
            .limit(FRAMES)
            .map(frame -> System.lineSeparator() + "  at " + frame)
            .collect(Collectors.joining());
    Throwable cause = failure.getCause();
    return failure.getClass().getName()
        + frames
        + (cause == null ? "" : System.lineSeparator() + "caused by " + describe(cause));
  }
}
