package dev.signoff.docs.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.List;
import org.jsoup.nodes.Element;

/** What is around each page: head, navigation, contents, foot. */
public final class Layout {
  private final Template template;

  /**
   * Makes a layout.
   *
   * @param template HTML with tags
   */
  public Layout(String template) {
    this.template = Mustache.compiler().compile(template);
  }

  /**
   * Makes HTML of a page.
   *
   * @param page the page
   * @param pages all pages, in the order of the navigation
   * @return the whole file
   */
  public String html(Page page, List<Page> pages) {
    Element body = Markdown.html(page.markdown());
    Headings.name(body);
    Sequences.draw(body);
    Scrolling.allow(body);
    Links.lead(body);
    return template.execute(
        new Context(
            page,
            page.name().equals("index"),
            pages.stream().map(it -> new Entry(it, it.equals(page))).toList(),
            Headings.contents(body),
            body.html()));
  }

  record Context(
      Page page, boolean start, List<Entry> entries, List<Headings.Heading> contents, String body) {
    boolean hasContents() {
      return contents.size() > 1;
    }
  }

  record Entry(Page page, boolean current) {
    String label() {
      return page.name().equals("index") ? "Start" : page.title();
    }
  }
}
