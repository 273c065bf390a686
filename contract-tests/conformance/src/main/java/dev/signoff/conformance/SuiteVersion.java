package dev.signoff.conformance;

import java.util.Objects;

/** The version of this suite. */
public final class SuiteVersion {
  private SuiteVersion() {}

  /** {@return the version, as in the manifest; {@code development} where there is none} */
  public static String suite() {
    return Objects.requireNonNullElse(
        SuiteVersion.class.getPackage().getImplementationVersion(), "development");
  }
}
