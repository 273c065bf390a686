package dev.signoff.conformance.cli;

/** Text wrapper for the width of a terminal. */
final class TextWrapper {
  private static final int WIDTH = 80;

  private TextWrapper() {}

  /** Wraps a text after a label. Further lines are indented by the length of the label. */
  static String to(String label, String text) {
    String indent = " ".repeat(label.length());
    StringBuilder wrapped = new StringBuilder();
    StringBuilder line = new StringBuilder(label);
    boolean empty = true;
    for (String word : text.strip().split("\\s+", -1)) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        wrapped.append(line).append('\n');
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    return wrapped.append(line).toString();
  }
}
