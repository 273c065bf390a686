package dev.signoff.docs.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.docs.browser.BrowserExchange;
import dev.signoff.docs.browser.ServedSite;
import dev.signoff.server.ibmmq.IbmMqProfile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TryItOutTest {
  private static final String FLOW =
      """
      ibm-mq, 204, 200, 204, 401
      rested, 200, 200, 204, 403
      rocket-chat, 200, 200, 200, 401
      """;

  @RegisterExtension private static final ServedSite HTTP = ServedSite.http();
  @RegisterExtension private static final ServedSite HTTPS = ServedSite.https();

  @RegisterExtension
  private static final ServedSite UP_TO_9_0_4 = ServedSite.http(IbmMqProfile.V9_0_4);

  @ParameterizedTest
  @CsvSource(textBlock = FLOW)
  void whoeverLogsInOverHttpIsKnownUntilTheyLogOut(
      String vendor, int loggedIn, int known, int loggedOut, int refused) {
    assertThat(loginToLogout(HTTP, vendor)).containsExactly(loggedIn, known, loggedOut, refused);
  }

  @ParameterizedTest
  @CsvSource(textBlock = FLOW)
  void whoeverLogsInOverHttpsIsKnownUntilTheyLogOut(
      String vendor, int loggedIn, int known, int loggedOut, int refused) {
    assertThat(loginToLogout(HTTPS, vendor)).containsExactly(loggedIn, known, loggedOut, refused);
  }

  @Test
  void theNewestCsrfTokenOfIbmMq904IsSentWithoutCopyingItByHand() {
    assertThat(loginToLogout(UP_TO_9_0_4, "ibm-mq")).containsExactly(204, 200, 204, 401);
  }

  @Test
  void theTokenOfRocketChatIsSeenWhereItIsSentNext() {
    ReferencePage page = new ReferencePage(HTTP.browser());
    page.load("rocket-chat");
    send(page, "rocket-chat/login");

    assertThat(page.open("rocket-chat/logout").credentials())
        .hasSize(2)
        .doesNotContain("9HqLlyZOugoStsXCUfD_0YdwnNnunAJF8V47U3QHXSq")
        .anySatisfy(token -> assertThat(token).hasSize(43));
  }

  @Test
  void theSlashesOfAnEndpointAreSentAsTheyAre() {
    ReferencePage page = new ReferencePage(HTTP.browser());
    page.load("rested");

    assertThat(send(page, "rested/login").url().getRawPath()).endsWith("/examples/auth");
  }

  private static List<Integer> loginToLogout(ServedSite site, String vendor) {
    ReferencePage page = new ReferencePage(site.browser());
    page.load(vendor);
    List<Integer> statuses =
        List.of("login", "whoAmI", "logout", "whoAmI").stream()
            .map(operation -> send(page, vendor + "/" + operation).status())
            .toList();
    site.browser().assertQuiet();
    return statuses;
  }

  private static BrowserExchange send(ReferencePage page, String key) {
    RequestDialog request = page.open(key);
    BrowserExchange exchange = request.send().response();
    request.close();
    return exchange;
  }
}
