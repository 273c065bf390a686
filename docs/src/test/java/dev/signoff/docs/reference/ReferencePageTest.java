package dev.signoff.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.docs.browser.ServedSite;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

class ReferencePageTest {
  private static ServedSite site;

  private final ReferencePage page = new ReferencePage(site.browser());

  @BeforeAll
  static void start() {
    site = ServedSite.http();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @BeforeEach
  void light() {
    site.browser().desk().light().forget();
  }

  @AfterEach
  void quiet() {
    site.browser().assertQuiet();
  }

  static List<String> operations() {
    return ReferenceDocuments.operations();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aLinkToAnOperationOpensIt(String key) {
    page.load(key);

    page.inView(key);
  }

  @Test
  void aLinkWithinThePageLeadsToAnotherVendor() {
    page.load("ibm-mq");

    site.browser().driver().findElement(By.linkText("Rocket.Chat")).click();

    site.browser()
        .await("Rocket.Chat", () -> page.heading().startsWith("Rocket.Chat") ? true : null);
    page.goTo("rocket-chat/logout");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq", "rested", "rocket-chat"})
  void theKeyboardAloneReachesAndSendsEachOperation(String vendor) {
    List<String> keys = operations().stream().filter(key -> key.startsWith(vendor + "/")).toList();
    page.load(vendor);

    for (String key : keys) {
      page.tabTo(key + " Test Request");
      page.press(Keys.ENTER);
      page.dialog();
      int before = page.exchanges().size();
      page.tabTo(" Send");
      page.press(Keys.ENTER);
      page.answer(before);
      page.close();
    }

    assertThat(
            page.exchanges()
                .subList(page.exchanges().size() - keys.size(), page.exchanges().size()))
        .hasSameSizeAs(keys);
  }

  @Test
  void theSearchFindsAnOperation() {
    page.load("rested");

    page.search();
    page.press("log out");
    page.choose("Log out");

    page.inView("rested/logout");
  }

  @Test
  void thePageIsDarkWhereTheReaderLikesItDark() {
    site.browser().dark();
    page.load("ibm-mq");

    assertThat(page.background()).isEqualTo("rgb(20, 24, 31)");
  }

  @Test
  void theReaderCanSwitchToDarkAndThePageRemembers() {
    page.load("ibm-mq");
    assertThat(page.background()).isEqualTo("rgb(255, 255, 255)");

    page.switchColours();

    page.load("ibm-mq");
    assertThat(page.background()).isEqualTo("rgb(20, 24, 31)");
    page.switchColours();
  }

  @Test
  void aPhoneNeedNotScrollSideways() {
    site.browser().phone();
    page.load("rested/logout");

    assertThat(page.width()).isLessThanOrEqualTo(390);
  }

  @Test
  void theNameLeadsBackToTheSite() {
    page.load("ibm-mq");

    assertThat(site.browser().driver().findElement(By.linkText("Signoff")).getDomProperty("href"))
        .endsWith("/docs/index.html");
  }
}
