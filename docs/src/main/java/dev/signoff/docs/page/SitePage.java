package dev.signoff.docs.page;

import org.jsoup.nodes.Element;

/**
 * Page whose blocks are filled in.
 *
 * @param name the name of its file, without the ending
 * @param markdown the text
 * @param title the text of its heading
 * @param description the text of its first paragraph
 */
public record SitePage(String name, String markdown, String title, String description) {
  /**
   * Creates a page.
   *
   * @param name the name of its file, without the ending
   * @param markdown the text, which begins with a heading and a paragraph
   * @return the page
   */
  public static SitePage of(String name, String markdown) {
    Element body = MarkdownRenderer.html(markdown);
    return new SitePage(name, markdown, text(name, body, "h1"), text(name, body, "p"));
  }

  private static String text(String name, Element body, String tag) {
    Element first = body.selectFirst(tag);
    if (first == null) {
      throw new IllegalArgumentException("the page " + name + " has no " + tag);
    }
    return first.text();
  }
}
