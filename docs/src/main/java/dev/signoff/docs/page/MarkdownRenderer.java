package dev.signoff.docs.page;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Markdown with tables, as HTML. */
final class MarkdownRenderer {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();

  private MarkdownRenderer() {}

  static Element html(String markdown) {
    Document page = Jsoup.parseBodyFragment(RENDERER.render(PARSER.parse(markdown)));
    page.outputSettings().prettyPrint(false);
    return page.body();
  }
}
