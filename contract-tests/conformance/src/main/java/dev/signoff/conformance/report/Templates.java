package dev.signoff.conformance.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Mustache templates of the reports, with all values escaped. */
final class Templates {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .nullValue("")
          .emptyStringIsFalse(true)
          .zeroIsFalse(false)
          .withFormatter(value -> ReportTexts.visible(String.valueOf(value)))
          .withLoader(Templates::open);

  private Templates() {}

  static String render(String template, Object context) {
    try (Reader reader = open(template + ".mustache")) {
      return COMPILER.compile(reader).execute(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String name) {
    InputStream found = Templates.class.getResourceAsStream(name);
    return new InputStreamReader(
        Objects.requireNonNull(found, () -> "no template " + name), StandardCharsets.UTF_8);
  }
}
