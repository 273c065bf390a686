package dev.signoff.spec;

import static dev.signoff.spec.Samples.LTPA_DELETE;
import static dev.signoff.spec.Samples.LTPA_SET;
import static dev.signoff.spec.Samples.MQ_ERROR;
import static dev.signoff.spec.Samples.mqLogin;
import static dev.signoff.spec.Samples.mqLogout;
import static dev.signoff.spec.Samples.mqQueue;
import static dev.signoff.spec.Samples.mqWhoAmI;
import static dev.signoff.spec.Samples.restedLogin;
import static dev.signoff.spec.Samples.restedLogout;
import static dev.signoff.spec.Samples.rocketLogin;
import static dev.signoff.spec.Samples.rocketLogout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a response can do wrong, and the sentence that says so. */
class ContractCheckTest {
  private static final String LOGIN = "login (POST /ibmmq/rest/v1/login): ";
  private static final String LOGOUT = "logout (DELETE /ibmmq/rest/v1/login): ";
  private static final String WHO_AM_I = "whoAmI (GET /ibmmq/rest/v1/login): ";
  private static final String QUEUE =
      "createQueue (POST /ibmmq/rest/v1/admin/qmgr/{qmgrName}/queue): ";
  private static final String RESTED = "logInOrOut (POST /api/1/ce/{userEndpoint}) ";
  private static final String RECORD = "{\"username\":\"username\"}";
  private static final String RESTED_COOKIE =
      "__Secure-rested-access-token=rN4c0yFz; Path=/; Secure; HttpOnly";

  @Test
  void aPathOutsideAllContractsIsNoOperation() {
    assertThat(check(Exchanges.request("GET", "/ibmmq/rest/v1/nothing?key=k").answered(404)))
        .containsExactly("GET /ibmmq/rest/v1/nothing is no operation of any contract");
  }

  @Test
  void aMethodThatThePathLacksIsNoOperation() {
    assertThat(check(Exchanges.request("GET", "/api/v1/logout").answered(200)))
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
                      .answered(204)))
          .isEmpty();
    }
    assertThat(check(Exchanges.request("GET", "/api/1/ce/?key=k").answered(400)))
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
    assertThat(check(restedLogin("").answered(204)))
        .containsExactly(
            RESTED + "with login: status 204 is not in the contract, which has 200, 400, 403, 500");
  }

  @Test
  void noFlagLogsNobodyInOrOut() {
    for (String flags : List.of("", "&logout=", "&logout=false", "&logout=TRUE", "&logout")) {
      Exchanges request = Exchanges.request("POST", "/api/1/ce/auth?key=k" + flags);
      assertThat(check(request.answered(204)))
          .containsExactly(
              RESTED
                  + "without a flag: status 204 is not in the contract, which has 400, 403, 500");
      assertThat(check(request.answeredJson(400, "{\"message\":\"m\"}"))).isEmpty();
    }
  }

  @Test
  void aBodyWhereTheContractHasNone() {
    assertThat(check(mqLogout().answeredJson(204, "secret body").header("Set-Cookie", LTPA_DELETE)))
        .containsExactly(
            LOGOUT + "status 204 came with a body of 11 characters; the contract has none",
            LOGOUT + "status 204 came with a Content-Type; the contract has no body");
  }

  @Test
  void noBodyWhereTheContractHasOne() {
    assertThat(check(rocketLogout().answeredJson(200, "")))
        .containsExactly(
            "logout (POST /api/v1/logout): status 200 came without a body;"
                + " the contract has application/json");
  }

  @Test
  void aBodyOfAnotherMediaType() {
    assertThat(check(mqWhoAmI().answered(401, MQ_ERROR).header("content-type", "Text/HTML; a=b")))
        .containsExactly(
            WHO_AM_I + "status 401 came as text/html; the contract has application/json");
  }

  @Test
  void aBodyWithoutMediaType() {
    assertThat(check(mqWhoAmI().answered(401, MQ_ERROR)))
        .containsExactly(
            WHO_AM_I + "status 401 came with 0 Content-Types; the contract has application/json");
  }

  @Test
  void aBodyThatIsNotJson() {
    for (String body : List.of("<html>", "{} {}", "{\"error\":1,\"error\":2}", " ")) {
      assertThat(check(mqWhoAmI().answeredJson(401, body)))
          .containsExactly(
              WHO_AM_I + "the body of status 401 is not JSON; the contract has application/json");
    }
  }

  @Test
  void aBodyThatBreaksItsSchema() {
    assertThat(check(mqWhoAmI().answeredJson(401, MQ_ERROR.replace("\"type\":\"rest\",", ""))))
        .containsExactly(
            WHO_AM_I
                + "the body of status 401 breaks its schema:"
                + " $.error[0]: required property 'type' not found");
    assertThat(check(mqWhoAmI().answeredJson(200, "{\"user\":[{\"name\":1,\"role\":[2]}]}")))
        .containsExactly(
            WHO_AM_I
                + "the body of status 200 breaks its schema:"
                + " $.user[0].name: integer found, string expected",
            WHO_AM_I
                + "the body of status 200 breaks its schema:"
                + " $.user[0].role[0]: integer found, string expected");
    assertThat(check(mqWhoAmI().answeredJson(401, MQ_ERROR.replace("\"a\"", "null"))))
        .containsExactly(
            WHO_AM_I
                + "the body of status 401 breaks its schema:"
                + " $.error[0].action: null found, string expected");
  }

  @Test
  void aMessageThatDoesNotStartWithItsId() {
    assertThat(check(mqWhoAmI().answeredJson(401, MQ_ERROR.replace("MQWB0104E: No.", "No."))))
        .containsExactly(
            WHO_AM_I
                + "the body of status 401 breaks its schema: $.error[0].message:"
                + " does not match the regex pattern ^MQWB[0-9]{4}[IWES]: .+");
  }

  @Test
  void aFieldThatTheSchemaDoesNotDeclare() {
    assertThat(
            check(
                mqWhoAmI()
                    .answeredJson(
                        200, "{\"user\":[{\"name\":\"n\",\"role\":[],\"age\":1}],\"x\":2}")))
        .containsExactly(
            WHO_AM_I
                + "the body of status 200 has $.user[0].age, which the contract does not declare",
            WHO_AM_I + "the body of status 200 has $.x, which the contract does not declare");
  }

  @Test
  void aFieldThatAdditionalPropertiesAllow() {
    assertThat(
            check(
                Exchanges.request("GET", "/api/v1/me")
                    .sending("x-auth-token", "t")
                    .sending("x-user-id", "u")
                    .answeredJson(200, "{\"_id\":\"u\",\"settings\":{\"a\":1}}")))
        .isEmpty();
  }

  @Test
  void aFieldThatTheQueryLeavesOut() {
    Exchanges login =
        restedLogin("&noATCookie=true&dataOnly=true")
            .answeredJson(200, "{\"uniqueId\":\"u\",\"further\":1}")
            .header("Authorization", "t");
    assertThat(check(login))
        .containsExactly(
            RESTED
                + "with login: the body of status 200 has $.uniqueId,"
                + " which the contract leaves out with dataOnly=true");
  }

  @Test
  void furtherFieldsOfRocketChatAreAllowed() {
    assertThat(
            check(
                rocketLogout()
                    .answeredJson(
                        200,
                        "{\"status\":\"success\",\"success\":true,\"data\":"
                            + "{\"message\":\"You've been logged out!\",\"more\":1}}")))
        .isEmpty();
    assertThat(
            check(
                rocketLogout()
                    .answeredJson(
                        401,
                        "{\"status\":\"error\",\"error\":1,"
                            + "\"message\":\"You must be logged in to do this.\"}")))
        .isEmpty();
  }

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
    Exchanges later = mqLogin().answered(204).header("Set-Cookie", LTPA_SET);
    Exchanges earlier = later.header("Set-Cookie", Samples.CSRF_SET);

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
  void aProfileOfOneContractLeavesTheOthersAlone() {
    assertThat(new ContractCheck("ibm-mq-9.0.4").check(restedLogout().answered(204).exchange()))
        .isEmpty();
  }

  @Test
  void anUnknownProfileIsRefusedAtOnce() {
    assertThatThrownBy(() -> new ContractCheck("ibm-mq-8"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no profile 'ibm-mq-8': there are [ibm-mq-9.0.5, ibm-mq-9.0.4]");
  }

  private static List<String> check(Exchanges exchange) {
    return new ContractCheck(null).check(exchange.exchange());
  }
}
