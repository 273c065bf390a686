package dev.signoff.conformance.check;

import com.fasterxml.jackson.databind.node.TextNode;

/** JSON string literals. */
public final class JsonText {
  private JsonText() {}

  /**
   * Quotes a text.
   *
   * @param text any text
   * @return the text as a JSON string, including the quotes
   */
  public static String of(String text) {
    return TextNode.valueOf(text).toString();
  }
}
