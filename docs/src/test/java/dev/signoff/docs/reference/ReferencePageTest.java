package dev.signoff.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.docs.browser.BrowserExchange;
import dev.signoff.docs.browser.ServedSite;
import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractOperation;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;

class ReferencePageTest {
  @RegisterExtension private static final ServedSite SITE = ServedSite.http();

  private final ReferencePage page = new ReferencePage(SITE.browser());

  @BeforeEach
  void light() {
    SITE.browser().desk().light().forget();
  }

  @AfterEach
  void quiet() {
    SITE.browser().assertQuiet();
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

    SITE.browser().driver().findElement(By.linkText("Rocket.Chat")).click();

    SITE.browser()
        .await("Rocket.Chat", () -> page.heading().startsWith("Rocket.Chat") ? true : null);
    page.goTo("rocket-chat/logout");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq", "rested", "rocket-chat"})
  void eachOperationCanBeSentWithTheKeyboard(String vendor) {
    Contract contract = Contract.load(vendor);
    page.load(vendor);

    for (String key : operations().stream().filter(it -> it.startsWith(vendor + "/")).toList()) {
      RequestDialog request = page.openByKeys(key);
      BrowserExchange sent = request.sendByKeys().response();
      request.close();

      String name = key.substring(vendor.length() + 1);
      ContractOperation operation = operation(contract, name);
      assertThat(sent.method()).as(key).isEqualTo(operation.method());
      assertThat(sent.url().getRawPath()).as(key).matches(operation.pathPattern());
      assertThat(query(sent)).as(key).containsAll(flags(operation, name));
    }
  }

  @Test
  void theSearchFindsAnOperation() {
    page.load("rested");

    page.search("log out");
    page.choose("Log out");

    page.inView("rested/logout");
  }

  @Test
  void thePageIsDarkWhereTheReaderLikesItDark() {
    SITE.browser().dark();
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
    SITE.browser().phone();
    page.load("rested/logout");

    assertThat(page.width()).isLessThanOrEqualTo(390);
  }

  @Test
  void theNameLeadsBackToTheSite() {
    page.load("ibm-mq");

    assertThat(SITE.browser().driver().findElement(By.linkText("Signoff")).getDomProperty("href"))
        .endsWith("/docs/index.html");
  }

  /** Returns the operation with an id, or with a variant of that name. */
  private static ContractOperation operation(Contract contract, String name) {
    return contract.operations().stream()
        .filter(it -> it.id().equals(name) || !flags(it, name).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> flags(ContractOperation operation, String variant) {
    return operation.variants().stream()
        .filter(it -> it.name().equals(variant))
        .flatMap(it -> it.when().entrySet().stream())
        .map(it -> it.getKey() + "=" + it.getValue())
        .toList();
  }

  private static List<String> query(BrowserExchange sent) {
    String query = sent.url().getRawQuery();
    return query == null ? List.of() : List.of(query.split("&", -1));
  }
}
