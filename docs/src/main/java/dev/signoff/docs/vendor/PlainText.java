package dev.signoff.docs.vendor;

/** Conversion of plain text to Markdown. */
final class PlainText {
  private PlainText() {}

  /** Escapes characters that have a meaning in Markdown or end a table cell. */
  static String plain(String text) {
    return text.replaceAll("([\\\\`*_<>\\[\\]|])", "\\\\$1").strip();
  }
}
