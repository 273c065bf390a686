package dev.signoff.conformance;

import java.util.Objects;

/** Version of this suite. */
public final class SuiteVersion {
  private SuiteVersion() {}

  /** {@return the version from the manifest; {@code development} if there is none} */
  public static String suite() {
    return Objects.requireNonNullElse(
        SuiteVersion.class.getPackage().getImplementationVersion(), "development");
  }
}
