package dev.signoff.conformance.cli;

import java.io.Serial;

/** Exception for an invalid command line. The message is a sentence for people. */
final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
