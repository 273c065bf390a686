package dev.signoff.conformance;

import dev.signoff.conformance.http.NoAnswer;
import java.io.Serial;

/** The server cannot be reached, or does not answer any more. The message says how that shows. */
public final class Unreachable extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final NoAnswer.Kind kind;

  Unreachable(NoAnswer.Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** {@return how far it came} */
  public NoAnswer.Kind kind() {
    return kind;
  }
}
