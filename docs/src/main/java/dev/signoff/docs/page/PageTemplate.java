package dev.signoff.docs.page;

import com.samskivert.mustache.Mustache;
import java.util.Map;
import java.util.TreeMap;

/**
 * Template of a page, in which {@code {{#block}}argument{{/block}}} is replaced by the output of
 * the block.
 */
public final class PageTemplate {
  private static final Mustache.Compiler COMPILER =
      Mustache.compiler().escapeHTML(false).strictSections(true);

  private final Map<String, Object> context = new TreeMap<>();

  /** Function that turns the argument of a block into Markdown. */
  @FunctionalInterface
  public interface TemplateBlock {
    /**
     * Produces Markdown.
     *
     * @param argument the argument in the page, without surrounding space
     * @return the Markdown
     */
    String markdown(String argument);
  }

  /**
   * Creates a template engine.
   *
   * @param blocks the blocks that pages may use, by name
   */
  public PageTemplate(Map<String, TemplateBlock> blocks) {
    blocks.forEach(
        (name, block) ->
            context.put(
                name,
                (Mustache.Lambda)
                    (fragment, out) -> out.write(block.markdown(fragment.execute().strip()))));
  }

  /**
   * Fills in a page.
   *
   * @param source the page, with blocks
   * @return Markdown
   */
  public String filled(String source) {
    return COMPILER.compile(source).execute(context);
  }
}
