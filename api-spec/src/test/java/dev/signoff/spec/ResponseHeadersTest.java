package dev.signoff.spec;

import static dev.signoff.spec.SampleExchanges.mqQueue;
import static dev.signoff.spec.SampleExchanges.restedLogin;
import static dev.signoff.spec.SampleExchanges.rocketLogin;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of faults in the headers of a response, and of the message for each. */
class ResponseHeadersTest {
  private static final String QUEUE =
      "createQueue (POST /ibmmq/rest/v1/admin/qmgr/{qmgrName}/queue): ";
  private static final String RESTED = "logInOrOut (POST /api/1/ce/{userEndpoint}) ";
  private static final String RECORD = "{\"username\":\"username\"}";
  private static final String RESTED_COOKIE =
      "__Secure-rested-access-token=rN4c0yFz; Path=/; Secure; HttpOnly";

  @Test
  void aRequiredHeaderIsMissing() {
    assertThat(check(mqQueue("QM1").without("Location")))
        .containsExactly(
            QUEUE + "status 201 came without the header Location, which the contract requires");
  }

  @Test
  void aHeaderThatTheContractDoesNotDeclare() {
    assertThat(check(mqQueue("QM1").header("x-powered-by", "secret")))
        .containsExactly(
            QUEUE
                + "status 201 came with the header x-powered-by,"
                + " which the contract does not declare");
  }

  @Test
  void aHeaderOfTransportOrSecurityNeedsNoDeclaration() {
    assertThat(
            check(
                mqQueue("QM1")
                    .header("date", "today")
                    .header("Content-Length", "0")
                    .header("strict-transport-security", "max-age=1")))
        .isEmpty();
  }

  @Test
  void aHeaderThatBreaksItsSchema() {
    assertThat(
            check(
                rocketLogin()
                    .answeredJson(429, "{\"status\":\"error\",\"message\":\"m\"}")
                    .header("X-RateLimit-Limit", "many")
                    .header("X-RateLimit-Remaining", "0")))
        .containsExactly(
            "login (POST /api/v1/login): the header X-RateLimit-Limit of status 429"
                + " breaks its schema: $: string found, integer expected");
  }

  @Test
  void aHeaderThatComesUnasked() {
    assertThat(
            check(
                restedLogin("")
                    .answeredJson(200, RECORD)
                    .header("Set-Cookie", RESTED_COOKIE)
                    .header("Authorization", "secret")))
        .containsExactly(
            RESTED
                + "with login: status 200 came with the header Authorization;"
                + " the contract has it only with noATCookie=true");
  }

  @Test
  void aHeaderThatWasAskedForAndDoesNotCome() {
    assertThat(check(restedLogin("&noATCookie=true").answeredJson(200, RECORD)))
        .containsExactly(
            RESTED
                + "with login: status 200 came without the header Authorization,"
                + " which the contract requires with noATCookie=true");
  }

  private static List<String> check(Exchanges exchange) {
    return new ContractCheck(null).check(exchange.exchange());
  }
}
