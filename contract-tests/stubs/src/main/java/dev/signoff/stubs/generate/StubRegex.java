package dev.signoff.stubs.generate;

import java.util.regex.Pattern;

/** Readable regular expressions for mappings. */
final class StubRegex {
  private static final Pattern SPECIAL = Pattern.compile("[^A-Za-z0-9/_-]");

  private StubRegex() {}

  /** Matches a text and nothing else; unlike {@code Pattern.quote}, readable. */
  static String literally(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }
}
