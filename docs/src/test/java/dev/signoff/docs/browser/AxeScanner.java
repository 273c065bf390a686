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
   * Accessibility barrier.
   *
   * @param rule axe's name of the rule that an element breaks
   * @param target the selector of the element
   * @param html the beginning of the element's HTML
   * @param matches the given selectors that match the element
   */
  public record AxeFinding(String rule, String target, String html, List<String> matches) {}

  /**
   * Scans the page after its animations have ended.
   *
   * @param browser the browser that shows it
   * @return every element that breaks a rule
   */
  public static List<AxeFinding> findings(TestBrowser browser) {
    return findings(browser, Map.of(), List.of());
  }

  /**
   * Scans the page with the rules about colours only, if it has been scanned in other colours
   * before.
   *
   * @param browser the browser that shows the page
   * @return every element that breaks a rule about colours
   */
  public static List<AxeFinding> findingsOfColours(TestBrowser browser) {
    return findings(browser, Map.of(), COLOUR_RULES);
  }

  /**
   * Scans the page, and matches the elements that break a rule with selectors.
   *
   * @param browser the browser that shows the page
   * @param selectors the selectors by rule
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
