package dev.signoff.docs.page;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Sequence diagrams of exchanges, made from code blocks of the kind {@code sequence}: a line begins
 * with {@code >} (request), {@code <} (response) or {@code #} (a remark).
 */
final class SequenceDiagrams {
  private SequenceDiagrams() {}

  static void draw(Element body) {
    for (Element code : body.select("pre > code.language-sequence")) {
      Element figure = new Element("div").addClass("sequence");
      figure
          .appendElement("p")
          .addClass("sides")
          .attr("aria-hidden", "true")
          .html("<span>client</span><span>server</span>");
      messages(figure.appendElement("ol"), code.wholeText().lines().toList());
      Element pre = code.parent();
      if (pre != null) {
        pre.replaceWith(figure);
      }
    }
  }

  private static void messages(Element list, List<String> lines) {
    Element message = new Element("li");
    char before = ' ';
    for (String line : lines) {
      char kind = line.charAt(0);
      String text = line.substring(1).strip();
      if (kind != before) {
        message = list.appendElement("li").addClass(kindOf(kind));
        if (kind != '#') {
          message
              .appendElement("span")
              .addClass("sr")
              .text(kind == '>' ? "The client sends" : "The server answers");
        }
      }
      message.appendElement(kind == '#' ? "p" : "code").text(text);
      before = kind;
    }
  }

  private static String kindOf(char kind) {
    return switch (kind) {
      case '>' -> "request";
      case '<' -> "response";
      case '#' -> "remark";
      default -> throw new IllegalArgumentException("a line of a sequence begins with " + kind);
    };
  }
}
