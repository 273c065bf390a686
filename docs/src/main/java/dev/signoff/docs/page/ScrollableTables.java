package dev.signoff.docs.page;

import org.jsoup.nodes.Element;

/** Tables and code that scroll on narrow screens, also by keyboard. */
final class ScrollableTables {
  private ScrollableTables() {}

  static void allow(Element body) {
    for (Element pre : body.select("pre")) {
      pre.attr("tabindex", "0");
    }
    int count = 0;
    for (Element table : body.select("table")) {
      count++;
      table.wrap(
          "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"Table "
              + count
              + "\"></div>");
    }
  }
}
