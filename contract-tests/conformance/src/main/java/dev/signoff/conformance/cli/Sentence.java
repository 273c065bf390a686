package dev.signoff.conformance.cli;

import java.util.Locale;

/** Sentences made from clauses. */
final class Sentence {
  private Sentence() {}

  static String of(String clause) {
    String text = clause.strip();
    if (text.isEmpty()) {
      return text;
    }
    String first = text.substring(0, 1).toUpperCase(Locale.ROOT);
    return first + text.substring(1) + (text.matches("(?s).*[.!?]") ? "" : ".");
  }
}
