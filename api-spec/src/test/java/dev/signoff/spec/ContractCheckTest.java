package dev.signoff.spec;

import static dev.signoff.spec.SampleExchanges.LTPA_SET;
import static dev.signoff.spec.SampleExchanges.MQ_ERROR;
import static dev.signoff.spec.SampleExchanges.mqLogin;
import static dev.signoff.spec.SampleExchanges.mqLogout;
import static dev.signoff.spec.SampleExchanges.mqQueue;
import static dev.signoff.spec.SampleExchanges.restedLogin;
import static dev.signoff.spec.SampleExchanges.restedLogout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests of the operation, variant and profile that an exchange is checked against. */
class ContractCheckTest {
  private static final String LOGIN = "login (POST /ibmmq/rest/v1/login): ";
  private static final String LOGOUT = "logout (DELETE /ibmmq/rest/v1/login): ";
  private static final String RESTED = "logInOrOut (POST /api/1/ce/{userEndpoint}) ";
  private static final String RECORD = "{\"username\":\"username\"}";
  private static final String RESTED_COOKIE =
      "__Secure-rested-access-token=rN4c0yFz; Path=/; Secure; HttpOnly";

  @Test
  void aPathOutsideAllContractsIsNoOperation() {
    assertThat(check(Exchanges.request("GET", "/ibmmq/rest/v1/nothing?key=k").responses(404)))
        .containsExactly("GET /ibmmq/rest/v1/nothing is no operation of any contract");
  }

  @Test
  void aMethodThatThePathLacksIsNoOperation() {
    assertThat(check(Exchanges.request("GET", "/api/v1/logout").responses(200)))
        .containsExactly("GET /api/v1/logout is no operation of any contract");
  }

  @Test
  void oneSegmentIsNotTwo() {
    assertThat(check(mqQueue("QM1/QM2")))
        .containsExactly(
            "POST /ibmmq/rest/v1/admin/qmgr/QM1/QM2/queue is no operation of any contract");
  }

  @Test
  void aRestedEndpointHasOneSegmentOrMore() {
    for (String endpoint : List.of("auth", "examples/auth", "a/b/c")) {
      assertThat(
              check(
                  Exchanges.request("POST", "/api/1/ce/" + endpoint + "?key=k&logout=true")
                      .sending("Authorization", "t")
                      .responses(204)))
          .isEmpty();
    }
    assertThat(check(Exchanges.request("GET", "/api/1/ce/?key=k").responses(400)))
        .containsExactly("GET /api/1/ce/ is no operation of any contract");
  }

  @Test
  void aStatusThatTheContractLacks() {
    assertThat(check(mqLogout().answeredJson(405, MQ_ERROR)))
        .containsExactly(
            LOGOUT + "status 405 is not in the contract, which has 204, 400, 401, 500");
  }

  @Test
  void aStatusThatAnotherVariantHas() {
    assertThat(check(restedLogout().answeredJson(200, RECORD)))
        .containsExactly(
            RESTED
                + "with logout: status 200 is not in the contract, which has 204, 400, 403, 500");
    assertThat(check(restedLogin("").responses(204)))
        .containsExactly(
            RESTED + "with login: status 204 is not in the contract, which has 200, 400, 403, 500");
  }

  @Test
  void noFlagLogsNobodyInOrOut() {
    for (String flags : List.of("", "&logout=", "&logout=false", "&logout=TRUE", "&logout")) {
      Exchanges request = Exchanges.request("POST", "/api/1/ce/auth?key=k" + flags);
      assertThat(check(request.responses(204)))
          .containsExactly(
              RESTED
                  + "without a flag: status 204 is not in the contract, which has 400, 403, 500");
      assertThat(check(request.answeredJson(400, "{\"message\":\"m\"}"))).isEmpty();
    }
  }

  @Test
  void aCookieThatTheQueryForbids() {
    assertThat(
            check(
                restedLogin("&noATCookie=true")
                    .answeredJson(200, RECORD)
                    .header("Authorization", "t")
                    .header("Set-Cookie", RESTED_COOKIE)))
        .containsExactly(
            RESTED
                + "with login: status 200 came with a Set-Cookie for __Secure-rested-access-token,"
                + " which the contract does not have");
  }

  @Test
  void theProfileDecidesAboutTheCsrfCookie() {
    Exchanges later = mqLogin().responses(204).header("Set-Cookie", LTPA_SET);
    Exchanges earlier = later.header("Set-Cookie", SampleExchanges.CSRF_SET);

    assertThat(new ContractCheck("ibm-mq-9.0.5").check(later.exchange())).isEmpty();
    assertThat(new ContractCheck("ibm-mq-9.0.4").check(earlier.exchange())).isEmpty();
    assertThat(new ContractCheck("ibm-mq-9.0.5").check(earlier.exchange()))
        .containsExactly(
            LOGIN
                + "status 204 came with a Set-Cookie for csrfToken,"
                + " which the contract does not have");
    assertThat(new ContractCheck("ibm-mq-9.0.4").check(later.exchange()))
        .containsExactly(
            LOGIN + "status 204 came without a Set-Cookie for csrfToken, which the contract has");
  }

  @Test
  void aProfileOfOneContractDoesNotAffectTheOthers() {
    assertThat(new ContractCheck("ibm-mq-9.0.4").check(restedLogout().responses(204).exchange()))
        .isEmpty();
  }

  @Test
  void anUnknownProfileIsRefusedAtOnce() {
    assertThatThrownBy(() -> new ContractCheck("ibm-mq-8"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no profile 'ibm-mq-8': there are [ibm-mq-9.0.5, ibm-mq-9.0.4]");
  }

  @Test
  void manyThreadsMayShareOneCheck() {
    ContractCheck shared = new ContractCheck(null);
    Exchange spoilt = mqLogout().answeredJson(405, MQ_ERROR).exchange();

    assertThat(IntStream.range(0, 500).parallel().mapToObj(i -> shared.check(spoilt)).distinct())
        .hasSize(1);
  }

  private static List<String> check(Exchanges exchange) {
    return new ContractCheck(null).check(exchange.exchange());
  }
}
