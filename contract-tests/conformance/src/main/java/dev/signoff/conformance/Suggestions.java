package dev.signoff.conformance;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Suggestions of similar names for a misspelt one. */
final class Suggestions {
  private static final int MAX_SUGGESTIONS = 3;

  private Suggestions() {}

  static String hint(String written, List<String> known) {
    String text = written.toUpperCase(Locale.ROOT);
    List<String> similar =
        known.stream()
            .filter(it -> distance(text, it) <= Math.max(2, it.length() / 2))
            .sorted(Comparator.comparingInt(it -> distance(text, it)))
            .limit(MAX_SUGGESTIONS)
            .toList();
    return similar.isEmpty()
        ? ""
        : similar.stream().collect(Collectors.joining(", ", "; similar: ", ""));
  }

  /** Returns the Levenshtein distance. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
