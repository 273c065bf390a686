package dev.signoff.conformance;

import java.util.Objects;

/** The version of this suite. */
public final class Version {
  private Version() {}

  /** {@return the version, as in the manifest; {@code development} where there is none} */
  public static String suite() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
