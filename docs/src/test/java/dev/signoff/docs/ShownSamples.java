package dev.signoff.docs;

import java.nio.file.Path;

/** Samples as pages show them. */
public final class ShownSamples {
  static final Path FOLDER = Path.of("src/test/java/dev/signoff/docs/samples");

  private ShownSamples() {}

  /** Returns a sample by its name. */
  public static String text(String name) {
    return CodeSamples.in(FOLDER).get(name).text();
  }
}
