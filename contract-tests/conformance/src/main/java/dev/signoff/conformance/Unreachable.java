package dev.signoff.conformance;

import java.io.Serial;

/** The server cannot be reached, or does not answer any more. The message says how that shows. */
public final class Unreachable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  Unreachable(String message) {
    super(message);
  }
}
