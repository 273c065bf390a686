package dev.signoff.docs.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Anchors of headings. */
final class HeadingAnchors {
  private HeadingAnchors() {}

  record PageHeading(String id, String text) {}

  static void name(Element body) {
    Set<String> taken = new HashSet<>();
    for (Element heading : body.select("h2, h3, h4")) {
      String id = slug(heading.text());
      if (!taken.add(id)) {
        throw new IllegalArgumentException("two headings are called '" + heading.text() + "'");
      }
      String html = heading.html();
      heading.attr("id", id);
      heading.html("<a href=\"#" + id + "\">" + html + "</a>");
    }
  }

  static List<PageHeading> contents(Element body) {
    return body.select("h2").stream().map(it -> new PageHeading(it.id(), it.text())).toList();
  }

  static String slug(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
