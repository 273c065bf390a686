package dev.signoff.docs.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Scanner for accessibility barriers in the current page. */
public final class AxeScanner {
  private static final String RUN =
      """
      const selectors = arguments[0];
      const rules = arguments[1];
      const done = arguments[2];
      const options = {resultTypes: ['violations'], ...(rules.length ? {runOnly: rules} : {})};
      const moving = document.getAnimations().filter(it => it.effect.getComputedTiming().endTime < Infinity);
      Promise.allSettled(moving.map(it => it.finished)).then(() => axe.run(options)).then(results => done(results.violations.flatMap(violation => violation.nodes.map(node => {
        const element = document.querySelector(node.target[0]);
        return {
          rule: violation.id,
          target: node.target.join(' '),
          html: node.html.slice(0, 200),
          matches: (selectors[violation.id] ?? []).filter(selector => element?.matches(selector)),
        };
      }))), error => done([{rule: 'axe', target: '', html: String(error), matches: []}]));
      """;

  /** The rules whose result depends on the colours of a page. */
  private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

  private static final String SOURCE = source();

  private AxeScanner() {}

  /**
   * A barrier.
   *
   * @param rule axe's name of the rule that an element breaks
   * @param target which element, as a selector
   * @param html how the element begins
   * @param matches those of the given selectors that the element matches
   */
  public record AxeFinding(String rule, String target, String html, List<String> matches) {}

  /**
   * Looks at the page, once what moves has come to rest.
   *
   * @param browser the browser that shows it
   * @return every element that breaks a rule
   */
  public static List<AxeFinding> findings(TestBrowser browser) {
    return findings(browser, Map.of(), List.of());
  }

  /**
   * Checks only what depends on colours, for a page that has been checked in other colours before.
   *
   * @param browser the browser that shows the page
   * @return every element that breaks a rule about colours
   */
  public static List<AxeFinding> findingsOfColours(TestBrowser browser) {
    return findings(browser, Map.of(), COLOUR_RULES);
  }

  /**
   * Looks at the page, and sorts what it finds.
   *
   * @param browser the browser that shows it
   * @param selectors the selectors to match the elements with that break a rule, by the rule
   * @return every element that breaks a rule
   */
  public static List<AxeFinding> findings(
      TestBrowser browser, Map<String, List<String>> selectors) {
    return findings(browser, selectors, List.of());
  }

  @SuppressWarnings("unchecked") // as the script says
  private static List<AxeFinding> findings(
      TestBrowser browser, Map<String, List<String>> selectors, List<String> rules) {
    ChromeDriver driver = browser.driver();
    if (!Boolean.TRUE.equals(driver.executeScript("return 'axe' in window"))) {
      driver.executeScript(SOURCE);
    }
    List<Map<String, Object>> found =
        (List<Map<String, Object>>) driver.executeAsyncScript(RUN, selectors, rules);
    return found.stream()
        .map(
            it ->
                new AxeFinding(
                    (String) it.get("rule"),
                    (String) it.get("target"),
                    (String) it.get("html"),
                    (List<String>) it.get("matches")))
        .toList();
  }

  private static String source() {
    try (InputStream in = AxeScanner.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
