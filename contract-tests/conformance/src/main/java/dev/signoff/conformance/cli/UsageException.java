package dev.signoff.conformance.cli;

import java.io.Serial;

/** The command line asks for something that cannot be. The message is a sentence for people. */
final class UsageException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
