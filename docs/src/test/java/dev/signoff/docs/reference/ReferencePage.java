package dev.signoff.docs.reference;

import dev.signoff.docs.browser.Browser;
import dev.signoff.docs.browser.Exchange;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The reference in a browser. An operation's key is its deep link. */
final class ReferencePage {
  private static final String PATH = "/docs/reference/";
  private static final By DIALOG = By.cssSelector("[role=dialog]");
  private static final By SWITCH = By.cssSelector("[aria-label*=ode]");
  private static final String IN_VIEW =
      """
      const box = arguments[0].getBoundingClientRect();
      return box.top < innerHeight && box.bottom > 0;
      """;

  private final Browser browser;

  ReferencePage(Browser browser) {
    this.browser = browser;
  }

  /** Loads the page anew, at an operation or a document. */
  void load(String link) {
    browser.load(PATH + "#" + link);
    browser.await("the reference", () -> shown(By.cssSelector("main h1")));
    String vendor = link.split("/", 2)[0];
    By operations = By.cssSelector("section[id^='" + vendor + "/']");
    browser.await("the operations of " + vendor, () -> shown(operations));
  }

  /** Follows the deep link within the page; waits until the operation is in view. */
  WebElement goTo(String key) {
    browser.driver().executeScript("location.hash = arguments[0]", key);
    return inView(key);
  }

  WebElement inView(String key) {
    return browser.await(
        key + " in view",
        () -> {
          WebElement section = shown(By.id(key));
          boolean inView =
              section != null
                  && Boolean.TRUE.equals(browser.driver().executeScript(IN_VIEW, section))
                  && testRequest(section) != null;
          return inView ? section : null;
        });
  }

  /** Opens an operation's request, as a reader would. */
  WebElement open(String key) {
    WebElement button = testRequest(goTo(key));
    browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    button.click();
    return dialog();
  }

  /** Sends an operation's request as it is filled in, and waits until the page shows the answer. */
  Exchange send(String key) {
    WebElement dialog = open(key);
    int before = exchanges().size();
    browser.await("Send", () -> button(dialog, "Send")).click();
    Exchange exchange = answer(before);
    close();
    return exchange;
  }

  /** Waits for the answer that comes after so many, and until the page shows it. */
  Exchange answer(int before) {
    Exchange exchange =
        browser.await(
            "an answer", () -> exchanges().size() > before ? exchanges().get(before) : null);
    Pattern status = Pattern.compile("\\b" + exchange.status() + "\\b");
    browser.await(
        "the status in the page", () -> status.matcher(dialog().getText()).find() ? true : null);
    return exchange;
  }

  void close() {
    press(Keys.ESCAPE);
    browser.await("the page again", () -> shown(DIALOG) == null ? true : null);
  }

  WebElement dialog() {
    return browser.await("the request", () -> shown(DIALOG));
  }

  /** Presses Tab until this is focused. */
  void tabTo(String what) {
    for (int pressed = 0; pressed < 200; pressed++) {
      if (focused().contains(what)) {
        return;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("Tab does not lead to " + what);
  }

  void press(CharSequence keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  void search() {
    new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys("k").keyUp(Keys.CONTROL).perform();
    browser.await("the search", () -> isSearching() ? true : null);
  }

  /** The requests to vendors. */
  List<Exchange> exchanges() {
    return browser.exchanges().stream()
        .filter(exchange -> !exchange.url().getPath().startsWith("/docs/"))
        .toList();
  }

  /** The credentials that an operation's request shows, when asked to. */
  List<String> credentials(String key) {
    WebElement dialog = open(key);
    browser.await("Authentication", () -> button(dialog, "Authentication")).click();
    return browser.await("the credentials", () -> nonEmpty(values(dialog)));
  }

  private static List<String> values(WebElement dialog) {
    return dialog.findElements(By.cssSelector("input[type=text]")).stream()
        .map(field -> field.getDomProperty("value"))
        .toList();
  }

  private static List<String> nonEmpty(List<String> texts) {
    return texts.isEmpty() ? null : texts;
  }

  String heading() {
    return browser.driver().findElement(By.cssSelector("main h1")).getText();
  }

  private boolean isSearching() {
    return browser.driver().switchTo().activeElement().getTagName().equals("input");
  }

  void choose(String title) {
    By result = By.cssSelector("[role=option]");
    browser
        .await(
            title + " among the results",
            () ->
                all(result).stream()
                    .filter(it -> it.getText().contains(title))
                    .findFirst()
                    .orElse(null))
        .click();
  }

  String background() {
    return browser
        .driver()
        .findElement(By.tagName("body"))
        .getCssValue("background-color")
        .replace("rgba", "rgb")
        .replace(", 1)", ")");
  }

  void switchColours() {
    String before = background();
    browser.await("the switch", () -> shown(SWITCH)).click();
    browser.await("other colours", () -> background().equals(before) ? null : true);
  }

  long width() {
    return (long) browser.driver().executeScript("return document.documentElement.scrollWidth");
  }

  private String focused() {
    return (String)
        browser
            .driver()
            .executeScript(
                """
                const focused = document.activeElement;
                return (focused.closest('section[id]')?.id ?? '') + ' '
                    + focused.textContent.trim().replace(/\\s+/g, ' ');
                """);
  }

  private WebElement testRequest(WebElement section) {
    return button(section, "Test Request");
  }

  private WebElement button(WebElement parent, String text) {
    return parent.findElements(By.tagName("button")).stream()
        .filter(button -> button.getText().startsWith(text))
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElse(null);
  }

  private WebElement shown(By by) {
    return all(by).stream().filter(WebElement::isDisplayed).findFirst().orElse(null);
  }

  private List<WebElement> all(By by) {
    return browser.driver().findElements(by).stream().filter(Objects::nonNull).toList();
  }
}
