package dev.signoff.docs.reference;

import dev.signoff.docs.browser.TestBrowser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Interactive reference in a browser. An operation's key is its deep link. */
final class ReferencePage {
  private static final String PATH = "/docs/reference/";
  private static final String SWITCH = "[aria-label*=ode]";
  private static final String IN_VIEW =
      """
      const box = arguments[0].getBoundingClientRect();
      return box.top < innerHeight && box.bottom > 0;
      """;

  private final TestBrowser browser;
  private final VisibleElements screen;

  ReferencePage(TestBrowser browser) {
    this.browser = browser;
    this.screen = new VisibleElements(browser);
  }

  /** Reloads the page at an operation or a document. */
  void load(String link) {
    browser.load(PATH + "#" + link);
    browser.await("the reference", () -> screen.shown("main h1"));
    String vendor = link.split("/", 2)[0];
    String operations = "section[id^='" + vendor + "/']";
    browser.await("the operations of " + vendor, () -> screen.shown(operations));
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
          WebElement section = screen.shown("[id='" + key + "']");
          boolean inView =
              section != null
                  && Boolean.TRUE.equals(browser.driver().executeScript(IN_VIEW, section))
                  && testRequest(section) != null;
          return inView ? section : null;
        });
  }

  /** Opens the request dialog of an operation with the mouse. */
  RequestDialog open(String key) {
    WebElement button = testRequest(goTo(key));
    browser.driver().executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    button.click();
    return new RequestDialog(screen);
  }

  /** Opens the request dialog of an operation with the keyboard. */
  RequestDialog openByKeys(String key) {
    screen.tabTo(key + " Test Request");
    screen.press(Keys.ENTER);
    return new RequestDialog(screen);
  }

  /** Opens the search and types text. */
  void search(String text) {
    search();
    screen.press(text);
  }

  void search() {
    screen.pressWithControl("k");
    browser.await("the search", () -> isSearching() ? true : null);
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
                browser.driver().findElements(result).stream()
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
    browser.await("the switch", () -> screen.shown(SWITCH)).click();
    browser.await("other colours", () -> background().equals(before) ? null : true);
  }

  long width() {
    return (long) browser.driver().executeScript("return document.documentElement.scrollWidth");
  }

  private WebElement testRequest(WebElement section) {
    return screen.button(section, "Test Request");
  }
}
