package dev.signoff.docs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Moves styles out of pages that others made, and takes their scripts away. */
final class Inline {
  private Inline() {}

  static void extract(Folder site, List<String> folders) {
    folders.stream().flatMap(it -> site.pagesIn(it).stream()).forEach(it -> extract(site, it));
  }

  private static void extract(Folder site, Path page) {
    Document document = Jsoup.parse(Folder.read(page));
    document.outputSettings().prettyPrint(false);
    document.select("script, noscript, link[rel=preload]").remove();
    Path relative = site.path().relativize(page);
    String root = "../".repeat(relative.getNameCount() - 1);
    for (Element style : document.select("style")) {
      String name = "style-" + digest(style.data()) + ".css";
      site.write(name, style.data());
      style.replaceWith(new Element("link").attr("rel", "stylesheet").attr("href", root + name));
    }
    site.write(relative.toString(), document.outerHtml());
  }

  private static String digest(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }
}
