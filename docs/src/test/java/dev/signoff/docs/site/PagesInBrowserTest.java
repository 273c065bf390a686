package dev.signoff.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.docs.browser.AxeScanner;
import dev.signoff.docs.browser.ServedSite;
import dev.signoff.docs.browser.TestBrowser;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Tests of our pages, the reports and each kind of Javadoc page in Chromium. */
class PagesInBrowserTest {
  private static final String REPORT = "reports/rocket-chat/index.html";
  private static final String SDK = "javadoc/dev.signoff.sdk/";
  private static final List<String> JAVADOC =
      List.of(
          "javadoc/allclasses-index.html",
          "javadoc/overview-tree.html",
          "javadoc/help-doc.html",
          SDK + "module-summary.html",
          SDK + "dev/signoff/sdk/package-summary.html",
          SDK + "dev/signoff/sdk/ClientOptions.html",
          SDK + "dev/signoff/sdk/rested/TokenForm.html");

  @RegisterExtension private static final ServedSite SITE = ServedSite.http();

  @ParameterizedTest
  @MethodSource("pages")
  void thePageHasNoBarrierAndAsksNobodyElse(String page) {
    TestBrowser browser = SITE.browser();

    browser.desk().light().load("/docs/" + page);
    assertThat(AxeScanner.findings(browser)).as("light").isEmpty();
    browser.dark();
    assertThat(AxeScanner.findingsOfColours(browser)).as("dark").isEmpty();
    browser.phone().light().load("/docs/" + page);
    assertThat(AxeScanner.findings(browser)).as("on a phone").isEmpty();
    browser.dark();
    assertThat(AxeScanner.findingsOfColours(browser)).as("on a phone, dark").isEmpty();

    browser.assertQuiet();
  }

  @ParameterizedTest
  @MethodSource("largePages")
  void aLargePageOfTheSameKindHasNoBarrierEither(String page) {
    TestBrowser browser = SITE.browser();

    browser.desk().light().load("/docs/" + page);

    assertThat(AxeScanner.findings(browser)).isEmpty();
    browser.assertQuiet();
  }

  @ParameterizedTest
  @MethodSource("ownPages")
  void nothingSticksOutOfAPhone(String page) {
    TestBrowser browser = SITE.browser();
    browser.phone().light().load("/docs/" + page);

    Number width =
        (Number) browser.driver().executeScript("return document.documentElement.scrollWidth");

    assertThat(width.intValue()).isLessThanOrEqualTo(390);
  }

  @ParameterizedTest
  @MethodSource("ownPages")
  void theFirstKeyLeadsPastTheNavigation(String page) {
    TestBrowser browser = SITE.browser();
    browser.desk().light().load("/docs/" + page);
    browser.driver().findElement(By.tagName("body")).sendKeys(Keys.TAB);

    assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("Skip to the text");
  }

  static Stream<String> pages() {
    return Stream.of(ownPages(), Stream.of(REPORT), JAVADOC.stream()).flatMap(it -> it);
  }

  static Stream<String> largePages() {
    return Stream.concat(
        Stream.of("javadoc/index-all.html"),
        BuiltSite.files("index.html").stream()
            .map(Path::toString)
            .filter(it -> it.startsWith("reports") && !it.equals(REPORT)));
  }

  static Stream<String> ownPages() {
    return BuiltSite.ownPages().stream().map(Path::toString);
  }
}
