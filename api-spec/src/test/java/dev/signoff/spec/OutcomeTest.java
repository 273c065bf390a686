package dev.signoff.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final List<Outcome> ALL = Outcome.all();

  @Test
  void eachHasANameOfItsOwn() {
    assertThat(ALL.stream().map(Outcome::toString)).doesNotHaveDuplicates();
  }

  @Test
  void aRequestThatLacksACredentialIsSentWithoutIt() {
    Exchange exchange = outcome("ibm-mq-9.0.5 logout 401 csrfHeaderMissing, lacks csrfToken");

    assertThat(exchange.requestHeaders()).containsOnlyKeys("Cookie");
  }

  @Test
  void aRefusedValueIsNobodysAndTheRestIsTheUsersOwn() {
    Exchange exchange = outcome("rocket-chat logout 401 notLoggedIn, refuses userId");

    assertThat(exchange.requestHeader("X-User-Id")).containsExactly("nonedbYhXfu5hkeqG");
    assertThat(exchange.requestHeader("X-Auth-Token"))
        .containsExactly("9HqLlyZOugoStsXCUfD_0YdwnNnunAJF8V47U3QHXSq");
  }

  @Test
  void eachUserSendsAnIdOfHisOwn() {
    assertThat(outcome("rocket-chat whoAmI 200 bob").requestHeader("X-User-Id"))
        .containsExactly("bobK2dTzu8pXwQyRm");
  }

  @Test
  void flagsChangeTheAnswer() {
    assertThat(outcome("rested login dataOnly=true 200 username").responseBody())
        .isEqualTo("{\"username\":\"username\",\"email\":\"username@example.com\"}");
    assertThat(outcome("rested login noATCookie=true 200 username").responseHeaders())
        .containsOnlyKeys("Authorization", "Content-Type");
  }

  @Test
  void theOlderProfileSetsAndDeletesBothCookies() {
    assertThat(outcome("ibm-mq-9.0.4 login 204 mqadmin").responseHeader("Set-Cookie"))
        .containsExactly(
            "LtpaToken2=AAECAzMyMTBtcWFkbWlu+/8xNjA5NDU5MjAwMDAwZXhhbXBsZQ==; Path=/; Secure;"
                + " HttpOnly; SameSite=Strict",
            "csrfToken=3vLk0mHqkGf2c6a1Rr0n5w; Path=/; Secure; SameSite=Strict");
    assertThat(outcome("ibm-mq-9.0.4 logout 204").responseHeader("Set-Cookie"))
        .allMatch(line -> line.contains("=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970"))
        .hasSize(2);
  }

  @Test
  void bodiesGoWrongAsTheirCauseSays() {
    assertThat(outcome("ibm-mq-9.0.5 login 400 malformedJson, body malformed").requestBody())
        .isEqualTo("{");
    assertThat(outcome("ibm-mq-9.0.5 login 400 wrongType, body wrong-type").requestBody())
        .isEqualTo("{\"username\":5,\"password\":\"mqadmin\"}");
    assertThat(
            outcome("rocket-chat login 401 wrongPassword, refuses password, as application/json")
                .requestBody())
        .isEqualTo("{\"user\":\"alice\",\"password\":\"nonee-secret\"}");
  }

  @Test
  void coverageCountsByWhatWasSentAndWhatCameBack() {
    assertThat(ALL.stream().map(outcome -> outcome.coverageKey().toString()))
        .contains(
            "ibm-mq-9.0.4 logout 401 csrfHeaderMissing with ltpaToken",
            "rested logout 204 with apiKey and accessTokenHeader",
            "rocket-chat login 429 rateLimited");
  }

  @Test
  void anExchangeThatNoContractHasGetsNoCoverageKey() {
    Exchange good = outcome("rocket-chat whoAmI 200 bob");

    assertThat(CoverageKey.of(null, good)).isPresent();
    assertThat(
            CoverageKey.of(null, Exchanges.request("GET", "/api/v2/me").responses(200).exchange()))
        .isEmpty();
    assertThat(
            CoverageKey.of(null, Exchanges.request("GET", "/api/v1/me").responses(418).exchange()))
        .isEmpty();
  }

  private static Exchange outcome(String name) {
    return ALL.stream()
        .filter(outcome -> outcome.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + name))
        .exchange();
  }
}
