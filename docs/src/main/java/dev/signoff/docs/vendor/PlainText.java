package dev.signoff.docs.vendor;

/** Plain text as Markdown. */
final class PlainText {
  private PlainText() {}

  /** So that it looks as it is, and ends no table cell. */
  static String plain(String text) {
    return text.replaceAll("([\\\\`*_<>\\[\\]|])", "\\\\$1").strip();
  }
}
