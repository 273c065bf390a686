package dev.signoff.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.docs.browser.ServedSite;
import dev.signoff.server.ibmmq.Release;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TryItOutTest {
  private static final String FLOW =
      """
      ibm-mq, 204, 200, 204, 401
      rested, 200, 200, 204, 403
      rocket-chat, 200, 200, 200, 401
      """;

  private static ServedSite http;
  private static ServedSite https;

  @BeforeAll
  static void start() {
    http = ServedSite.http();
    https = ServedSite.https();
  }

  @AfterAll
  static void stop() {
    http.close();
    https.close();
  }

  @ParameterizedTest
  @CsvSource(textBlock = FLOW)
  void whoeverLogsInOverHttpIsKnownUntilTheyLogOut(
      String vendor, int loggedIn, int known, int loggedOut, int refused) {
    assertThat(loginToLogout(http, vendor)).containsExactly(loggedIn, known, loggedOut, refused);
  }

  @ParameterizedTest
  @CsvSource(textBlock = FLOW)
  void whoeverLogsInOverHttpsIsKnownUntilTheyLogOut(
      String vendor, int loggedIn, int known, int loggedOut, int refused) {
    assertThat(loginToLogout(https, vendor)).containsExactly(loggedIn, known, loggedOut, refused);
  }

  @Test
  void theNewestCsrfTokenOfIbmMq904IsSentWithoutCopyingItByHand() {
    try (ServedSite site = ServedSite.http(options -> options.ibmMqRelease(Release.V9_0_4))) {
      assertThat(loginToLogout(site, "ibm-mq")).containsExactly(204, 200, 204, 401);
    }
  }

  @Test
  void theTokenOfRocketChatIsSeenWhereItIsSentNext() {
    ReferencePage page = new ReferencePage(http.browser());
    page.load("rocket-chat");
    page.send("rocket-chat/login");

    assertThat(page.credentials("rocket-chat/logout"))
        .hasSize(2)
        .doesNotContain("9HqLlyZOugoStsXCUfD_0YdwnNnunAJF8V47U3QHXSq")
        .anySatisfy(token -> assertThat(token).hasSize(43));
  }

  @Test
  void theSlashesOfAnEndpointAreSentAsTheyAre() {
    ReferencePage page = new ReferencePage(http.browser());
    page.load("rested");

    assertThat(page.send("rested/login").url().getRawPath()).endsWith("/examples/auth");
  }

  private static List<Integer> loginToLogout(ServedSite site, String vendor) {
    ReferencePage page = new ReferencePage(site.browser());
    page.load(vendor);
    List<Integer> statuses =
        List.of("login", "whoAmI", "logout", "whoAmI").stream()
            .map(operation -> page.send(vendor + "/" + operation).status())
            .toList();
    site.browser().assertQuiet();
    return statuses;
  }
}
