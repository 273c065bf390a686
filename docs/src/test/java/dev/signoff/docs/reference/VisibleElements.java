package dev.signoff.docs.reference;

import dev.signoff.docs.browser.TestBrowser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Visible elements of a page, and keys to press. */
record VisibleElements(TestBrowser browser) {
  private static final String FOCUSED =
      """
      const focused = document.activeElement;
      return (focused.closest('section[id]')?.id ?? '') + ' '
          + focused.textContent.trim().replace(/\\s+/g, ' ');
      """;
  private static final String SHOWN =
      """
      const [parent, selector, text] = arguments;
      const isShown = it => it.checkVisibility({visibilityProperty: true, opacityProperty: true})
          && it.getBoundingClientRect().width > 0 && it.getBoundingClientRect().height > 0;
      return Array.from((parent ?? document).querySelectorAll(selector))
          .find(it => isShown(it) && (!text || it.innerText.trim().startsWith(text))) ?? null;
      """;

  /** Returns the first displayed element of a selector, or null. */
  WebElement shown(String selector) {
    return shown(null, selector, null);
  }

  /** Returns the first displayed button in an element whose text begins with a prefix, or null. */
  WebElement button(WebElement parent, String text) {
    return shown(parent, "button", text);
  }

  /**
   * Finds all in one script, because each command takes a browser some milliseconds and a page has
   * many buttons.
   */
  private WebElement shown(WebElement parent, String selector, String text) {
    return (WebElement) browser.driver().executeScript(SHOWN, parent, selector, text);
  }

  void press(CharSequence keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  void pressWithControl(CharSequence key) {
    new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
  }

  /** Presses Tab until an element has the focus. */
  void tabTo(String what) {
    for (int pressed = 0; pressed < 200; pressed++) {
      if (((String) browser.driver().executeScript(FOCUSED)).contains(what)) {
        return;
      }
      press(Keys.TAB);
    }
    throw new AssertionError("Tab does not lead to " + what);
  }
}
