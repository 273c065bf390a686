package dev.signoff.conformance.check;

import java.util.Locale;

/** What a check comes to. */
public enum Verdict {
  /** The server does what the requirement says. */
  PASS,
  /** It does not, and it must. */
  FAIL,
  /** It does not, and it only should. */
  WARN,
  /** What was seen is told, and not judged. */
  INFO,
  /** The check did not run. */
  SKIPPED,
  /** The check itself failed: a fault of this suite. */
  ERROR;

  /** {@return the verdict in lower case} */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
