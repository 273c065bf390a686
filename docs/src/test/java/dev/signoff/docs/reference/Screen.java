package dev.signoff.docs.reference;

import dev.signoff.docs.browser.Browser;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** What a reader sees, and the keys that a reader presses. */
record Screen(Browser browser) {
  private static final String FOCUSED =
      """
      const focused = document.activeElement;
      return (focused.closest('section[id]')?.id ?? '') + ' '
          + focused.textContent.trim().replace(/\\s+/g, ' ');
      """;

  /** The first of these that is displayed; null if none is. */
  WebElement shown(By by) {
    return browser.driver().findElements(by).stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElse(null);
  }

  /** The first button within an element that is displayed and begins so; null if none does. */
  static WebElement button(WebElement parent, String text) {
    return parent.findElements(By.tagName("button")).stream()
        .filter(button -> button.getText().startsWith(text))
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElse(null);
  }

  void press(CharSequence keys) {
    new Actions(browser.driver()).sendKeys(keys).perform();
  }

  void pressWithControl(CharSequence key) {
    new Actions(browser.driver()).keyDown(Keys.CONTROL).sendKeys(key).keyUp(Keys.CONTROL).perform();
  }

  /** Presses Tab until this is focused. */
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
