package dev.signoff.spec;

import static dev.signoff.spec.SampleExchanges.LTPA_DELETE;
import static dev.signoff.spec.SampleExchanges.MQ_ERROR;
import static dev.signoff.spec.SampleExchanges.mqLogout;
import static dev.signoff.spec.SampleExchanges.mqWhoAmI;
import static dev.signoff.spec.SampleExchanges.restedLogin;
import static dev.signoff.spec.SampleExchanges.rocketLogout;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests of faults in the body of a response, and of the message for each. */
class ResponseBodyTest {
  private static final String LOGOUT = "logout (DELETE /ibmmq/rest/v1/login): ";
  private static final String WHO_AM_I = "whoAmI (GET /ibmmq/rest/v1/login): ";
  private static final String RESTED = "logInOrOut (POST /api/1/ce/{userEndpoint}) ";

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
    assertThat(check(mqWhoAmI().responses(401, MQ_ERROR).header("content-type", "Text/HTML; a=b")))
        .containsExactly(
            WHO_AM_I + "status 401 came as text/html; the contract has application/json");
  }

  @Test
  void aBodyWithoutMediaType() {
    assertThat(check(mqWhoAmI().responses(401, MQ_ERROR)))
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

  private static List<String> check(Exchanges exchange) {
    return new ContractCheck(null).check(exchange.exchange());
  }
}
