package dev.signoff.spec.codegen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text of the contract, wrapped into lines that fit generated Java. */
final class JavadocText {
  private static final int LITERAL_WIDTH = 84;

  private JavadocText() {}

  static String javadoc(@Nullable String markdown) {
    return markdown == null
        ? ""
        : markdown.strip().replaceAll("\\s+", " ").replaceAll("`([^`]*)`", "{@code $1}");
  }

  static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The pieces of a Java string literal; what the contract puts in parentheses is left out. */
  static String literal(String markdown) {
    String text =
        markdown
            .strip()
            .replaceAll("\\s+", " ")
            .replaceAll(" \\([A-Z][^)]*\\)", "")
            .replace("`", "")
            .replace("\\", "\\\\")
            .replace("\"", "\\\"");
    List<String> lines = lines(text, LITERAL_WIDTH);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      pieces.add('"' + lines.get(i) + (i < lines.size() - 1 ? " \"" : "\""));
    }
    return String.join("\n          + ", pieces);
  }
}
