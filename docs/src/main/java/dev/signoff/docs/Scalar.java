package dev.signoff.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The script of the interactive reference, as its makers publish it. */
final class Scalar {
  private static final String SCRIPT = "/META-INF/resources/webjars/scalar/scalar.js";

  private Scalar() {}

  static void copyTo(Folder site) {
    try (InputStream script = Scalar.class.getResourceAsStream(SCRIPT)) {
      site.write(
          "reference/scalar.js",
          Objects.requireNonNull(script, "the Scalar jar has no " + SCRIPT).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
