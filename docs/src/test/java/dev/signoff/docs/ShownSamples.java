package dev.signoff.docs;

import java.nio.file.Path;

/** The samples as pages show them. */
public final class ShownSamples {
  static final Path FOLDER = Path.of("src/test/java/dev/signoff/docs/samples");

  private ShownSamples() {}

  /** One sample, by its name. */
  public static String text(String name) {
    return CodeSamples.in(FOLDER).get(name).text();
  }
}
