package dev.signoff.spec;

import static dev.signoff.spec.SampleExchanges.LTPA_SET;
import static dev.signoff.spec.SampleExchanges.mqLogin;
import static dev.signoff.spec.SampleExchanges.restedLogout;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of the deviations that are allowed for servers of others, but not for ours. */
class ForeignServerTest {

  @Test
  void itMayAnswerARefusalAsItLikesWhereTheVendorIsSilent() {
    allows(restedLogout().responses(403, "<html>").header("Content-Type", "text/html"));
    allows(restedLogout().responses(401));
  }

  @Test
  void itMaySetCookiesInItsOwnWay() {
    allows(
        mqLogin().responses(204).header("Set-Cookie", LTPA_SET.replace("; SameSite=Strict", "")));
    allows(restedLogout().responses(204).header("Set-Cookie", "a=b"));
  }

  @Test
  void itMaySendFurtherHeaders() {
    allows(restedLogout().responses(204).header("X-Powered-By", "it"));
  }

  @Test
  void itMayAnswerAStatusThatNobodyWroteDown() {
    allows(restedLogout().responses(205));
    allows(mqLogin().responses(415));
  }

  @Test
  void itMayNotAnswerABodyOfAnotherForm() {
    forbids(restedLogout().responses(204, "body"));
    forbids(mqLogin().responses(401).header("Content-Type", "text/html"));
    forbids(mqLogin().responses(401, "{\"error\":[]}").header("Content-Type", "application/json"));
  }

  private static void allows(Exchanges exchange) {
    assertThat(ContractCheck.ofForeignServer(null).check(exchange.exchange())).isEmpty();
    assertThat(new ContractCheck(null).check(exchange.exchange())).isNotEmpty();
  }

  private static void forbids(Exchanges exchange) {
    assertThat(ContractCheck.ofForeignServer(null).check(exchange.exchange())).isNotEmpty();
  }
}
