package dev.signoff.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Tests of the two CSRF rules of IBM MQ. */
class CsrfTokensTest {
  private static final String HEADER = "ibm-mq-rest-csrf-token";
  private static final String USER = "mqadmin";

  @Test
  void eachGetReplacesTheToken() {
    try (StubPlayer player = new StubPlayer("ibm-mq-9.0.4")) {
      UnaryOperator<String> session = player.logIn(USER);
      Outcome whoAmI = player.outcome("whoAmI 200 " + USER);

      Exchange looked = player.send(whoAmI.exchange(), session, Map.of());
      UnaryOperator<String> replaced = player.credentials(whoAmI, looked);
      Exchange lookedAgain = player.send(whoAmI.exchange(), session, Map.of());

      assertThat(looked.responseHeader("Set-Cookie")).hasSize(1);
      assertThat(lookedAgain.responseHeader("Set-Cookie"))
          .isNotEqualTo(looked.responseHeader("Set-Cookie"));
      Exchange refused = player.outcome("logout 401 csrfHeaderRefused").exchange();
      for (UnaryOperator<String> older : List.of(replaced, session)) {
        assertThat(StubPlayer.compact(logOut(player, older).responseBody()))
            .isEqualTo(refused.responseBody());
      }
      assertThat(logOut(player, player.credentials(whoAmI, lookedAgain)).status()).isEqualTo(204);
    }
  }

  @Test
  void aBlankTokenIsRefusedIn904AndAcceptedIn905() {
    for (String api : List.of("ibm-mq-9.0.4", "ibm-mq-9.0.5")) {
      try (StubPlayer player = new StubPlayer(api)) {
        UnaryOperator<String> session = player.logIn(USER);

        Exchange response =
            player.send(player.outcome("logout 204").exchange(), session, Map.of(HEADER, ""));

        assertThat(response.status()).isEqualTo(api.equals("ibm-mq-9.0.4") ? 401 : 204);
      }
    }
  }

  @Test
  void theTokenOfAnotherSessionIsRefused() {
    try (StubPlayer player = new StubPlayer("ibm-mq-9.0.4")) {
      UnaryOperator<String> one = player.logIn(USER);
      UnaryOperator<String> other = player.logIn(USER);
      Exchange logout = player.outcome("logout 204").exchange();
      String foreign = other.apply(logout.requestHeader(HEADER).get(0));

      assertThat(player.send(logout, one, Map.of(HEADER, foreign)).status()).isEqualTo(401);
      assertThat(player.send(logout, one, Map.of()).status()).isEqualTo(204);
    }
  }

  @Test
  void loginSetsTheLtpaTokenFirst() {
    try (StubPlayer player = new StubPlayer("ibm-mq-9.0.4")) {
      List<String> lines = player.send(player.login(USER).exchange()).responseHeader("Set-Cookie");

      assertThat(lines).hasSize(2);
      assertThat(lines.get(0)).startsWith("LtpaToken2=");
      assertThat(lines.get(1)).startsWith("csrfToken=");
    }
  }

  private static Exchange logOut(StubPlayer player, UnaryOperator<String> session) {
    return player.send(player.outcome("logout 204").exchange(), session, Map.of());
  }
}
