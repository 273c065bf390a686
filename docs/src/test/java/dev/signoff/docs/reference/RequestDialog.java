package dev.signoff.docs.reference;

import dev.signoff.docs.browser.BrowserExchange;
import dev.signoff.docs.browser.TestBrowser;
import java.util.List;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Request dialog of an operation. */
final class RequestDialog {
  private static final String DIALOG = "[role=dialog]";

  private final TestBrowser browser;
  private final VisibleElements screen;
  private final int before;

  /** Creates the dialog, and waits until it is open. */
  RequestDialog(VisibleElements screen) {
    this.browser = screen.browser();
    this.screen = screen;
    this.before = exchanges().size();
    dialog();
  }

  /** Sends the request with the mouse. */
  RequestDialog send() {
    browser.await("Send", () -> screen.button(dialog(), "Send")).click();
    return this;
  }

  /** Sends the request with the keyboard. */
  RequestDialog sendByKeys() {
    screen.tabTo(" Send");
    screen.press(Keys.ENTER);
    return this;
  }

  /** Waits for the first response since the dialog opened, and until the page shows it. */
  BrowserExchange response() {
    BrowserExchange exchange =
        browser.await(
            "a response", () -> exchanges().size() > before ? exchanges().get(before) : null);
    Pattern status = Pattern.compile("\\b" + exchange.status() + "\\b");
    browser.await(
        "the status in the page", () -> status.matcher(dialog().getText()).find() ? true : null);
    return exchange;
  }

  void close() {
    screen.press(Keys.ESCAPE);
    browser.await("the page again", () -> screen.shown(DIALOG) == null ? true : null);
  }

  /** Returns the credentials that the dialog shows. */
  List<String> credentials() {
    browser.await("Authentication", () -> screen.button(dialog(), "Authentication")).click();
    return browser.await("the credentials", () -> nonEmpty(values()));
  }

  private List<String> values() {
    return dialog().findElements(By.cssSelector("input[type=text]")).stream()
        .map(field -> field.getDomProperty("value"))
        .toList();
  }

  private static List<String> nonEmpty(List<String> texts) {
    return texts.isEmpty() ? null : texts;
  }

  private WebElement dialog() {
    return browser.await("the request", () -> screen.shown(DIALOG));
  }

  /** Returns the requests to the vendors' operations. */
  private List<BrowserExchange> exchanges() {
    return browser.exchanges().stream()
        .filter(exchange -> !exchange.url().getPath().startsWith("/docs/"))
        .toList();
  }
}
