package dev.signoff.docs.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.List;
import org.jsoup.nodes.Element;

/** Layout of a page: head, navigation, contents and footer. */
public final class PageLayout {
  private final Template template;

  /**
   * Creates a layout.
   *
   * @param template HTML with tags
   */
  public PageLayout(String template) {
    this.template = Mustache.compiler().compile(template);
  }

  /**
   * Renders a page as HTML.
   *
   * @param page the page
   * @param pages all pages, in the order of the navigation
   * @return the HTML file
   */
  public String html(SitePage page, List<SitePage> pages) {
    Element body = MarkdownRenderer.html(page.markdown());
    HeadingAnchors.name(body);
    SequenceDiagrams.draw(body);
    ScrollableTables.allow(body);
    PageLinks.lead(body);
    return template.execute(
        new LayoutContext(
            page,
            page.name().equals("index"),
            pages.stream().map(it -> new NavigationEntry(it, it.equals(page))).toList(),
            HeadingAnchors.contents(body),
            body.html()));
  }

  record LayoutContext(
      SitePage page,
      boolean start,
      List<NavigationEntry> entries,
      List<HeadingAnchors.PageHeading> contents,
      String body) {
    boolean hasContents() {
      return contents.size() > 1;
    }
  }

  record NavigationEntry(SitePage page, boolean current) {
    String label() {
      return page.name().equals("index") ? "Start" : page.title();
    }
  }
}
