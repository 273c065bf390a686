package dev.signoff.docs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Conversion of pages of other programs for a site without inline styles and scripts. */
final class ThirdPartyPages {
  private static final Pattern WITHOUT_TEXT =
      Pattern.compile(
          "\\.(js|css|png|svg|md)$|^(search\\.html|legal|META-INF|src|script-|resource)");

  private static final String NEEDS_SCRIPT =
      "script, noscript, button, input, .nav-list-search, .nav-menu-button, .table-tabs, .toc";

  private final OutputFolder site;

  ThirdPartyPages(OutputFolder site) {
    this.site = site;
  }

  /** Moves the style of the suite's reports into a file that they share. */
  void reports(String folder) {
    for (Path file : site.pagesIn(folder)) {
      Document page = parse(file);
      for (Element style : page.select("style")) {
        String name = "report-" + digest(style.data()) + ".css";
        site.write(name, style.data());
        style.replaceWith(stylesheet(root(file) + name));
      }
      write(file, page, "conformance.html", "Conformance");
    }
  }

  /** Gives Javadoc of any JDK the site's own style, so that it is complete without scripts. */
  void javadoc(Path from, String folder) {
    OutputFolder.copy(
        from, site.path().resolve(folder), name -> !WITHOUT_TEXT.matcher(name).find());
    for (Path file : site.pagesIn(folder)) {
      Document page = parse(file);
      page.head().append(page.select("noscript meta[http-equiv=Refresh]").outerHtml());
      page.select(NEEDS_SCRIPT).remove();
      page.select("a[href$=search.html]").forEach(ThirdPartyPages::removeEntry);
      page.select("link[rel=stylesheet], header img").remove();
      page.head().appendChild(stylesheet(root(file) + "colours.css"));
      page.head().appendChild(stylesheet(root(file) + "javadoc.css"));
      write(file, page, "sdk.html", "The guide to the SDK");
    }
  }

  private static void removeEntry(Element link) {
    Element entry = link.closest("li");
    (entry == null ? link : entry).remove();
  }

  private void write(Path file, Document page, String up, String label) {
    page.head().appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
    page.body()
        .prependElement("nav")
        .attr("aria-label", "Site")
        .addClass("site")
        .html(
            "<a href=\"%1$sindex.html\">Signoff</a> › <a href=\"%1$s%2$s\">%3$s</a>"
                .formatted(root(file), up, label));
    page.head().appendChild(stylesheet(root(file) + "foreign.css"));
    page.head()
        .appendElement("link")
        .attr("rel", "icon")
        .attr("href", root(file) + "signoff.svg")
        .attr("type", "image/svg+xml");
    site.write(site.path().relativize(file).toString(), page.outerHtml());
  }

  private static Document parse(Path file) {
    Document page = Jsoup.parse(OutputFolder.read(file));
    page.outputSettings().prettyPrint(false);
    page.select("html").attr("lang", "en");
    return page;
  }

  private String root(Path file) {
    return "../".repeat(site.path().relativize(file).getNameCount() - 1);
  }

  private static Element stylesheet(String href) {
    return new Element("link").attr("rel", "stylesheet").attr("href", href);
  }

  private static String digest(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }
}
