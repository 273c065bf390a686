package dev.signoff.docs.page;

import org.jsoup.nodes.Element;

/** Links between Markdown pages, rewritten to lead to HTML pages. */
final class PageLinks {
  private PageLinks() {}

  static void lead(Element body) {
    for (Element link : body.select("a[href]")) {
      String to = link.attr("href");
      if (!to.contains("://")) {
        link.attr("href", to.replaceFirst("\\.md(?=#|$)", ".html"));
      }
    }
  }
}
