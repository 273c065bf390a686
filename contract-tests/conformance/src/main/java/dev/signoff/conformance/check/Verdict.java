package dev.signoff.conformance.check;

import java.util.Locale;

/** Verdict of a check. */
public enum Verdict {
  /** The server fulfils the requirement. */
  PASS,
  /** The server fulfils what was checked of the requirement, but not all of it was checked. */
  PARTIAL,
  /** The server violates a requirement of level {@code must}. */
  FAIL,
  /** The server violates a requirement of level {@code should}. */
  WARN,
  /** The check reports an observation and passes no verdict. */
  INFO,
  /** The check did not run. */
  SKIPPED,
  /** The check itself failed because of a defect in this suite. */
  ERROR;

  /** {@return the verdict in lower case} */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
