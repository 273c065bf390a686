package dev.signoff.spec;

import static dev.signoff.spec.SampleExchanges.LTPA_DELETE;
import static dev.signoff.spec.SampleExchanges.LTPA_SET;
import static dev.signoff.spec.SampleExchanges.MQ_ERROR;
import static dev.signoff.spec.SampleExchanges.mqLogin;
import static dev.signoff.spec.SampleExchanges.mqLogout;
import static dev.signoff.spec.SampleExchanges.mqQueue;
import static dev.signoff.spec.SampleExchanges.restedLogin;
import static dev.signoff.spec.SampleExchanges.restedLogout;
import static dev.signoff.spec.SampleExchanges.rocketLogin;
import static dev.signoff.spec.SampleExchanges.rocketLogout;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of requests that must not have succeeded, and of the message for each. */
class RequestCheckTest {
  private static final String LOGGED_OUT =
      "{\"status\":\"success\",\"data\":{\"message\":\"You've been logged out!\"}}";

  @Test
  void aLogoutWithoutTheCsrfHeader() {
    assertThat(
            check(
                mqLogout()
                    .without("ibm-mq-rest-csrf-token")
                    .responses(204)
                    .header("Set-Cookie", LTPA_DELETE)))
        .containsExactly(
            "logout (DELETE /ibmmq/rest/v1/login): status 204 answers a request with LtpaToken2;"
                + " the contract demands LtpaToken2 and ibm-mq-rest-csrf-token");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LtpaToken2=AAE=",
        "a=b; LtpaToken2=AAE=",
        "LtpaToken2_mq1=AAE=",
        "prefs=a,LtpaToken2=AAE=; LtpaToken2=AAE=",
        "LtpaToken2=dead; LtpaToken2=AAE=",
        "$Version=\"1\"; LtpaToken2=\"AAE=\";$Path=\"/\""
      })
  void aCookieIsFoundInEveryFormThatClientsSend(String cookie) {
    assertThat(
            check(
                mqLogout()
                    .without("Cookie")
                    .sending("cookie", cookie)
                    .responses(204)
                    .header("Set-Cookie", LTPA_DELETE)))
        .isEmpty();
  }

  @Test
  void aCookieIsFoundInAnyOfSeveralHeaderFields() {
    Exchange split =
        new Exchange(
            "DELETE",
            URI.create("/ibmmq/rest/v1/login"),
            Map.of(
                "Cookie", List.of("a=b", "LtpaToken2=AAE="), "ibm-mq-rest-csrf-token", List.of("")),
            null,
            204,
            Map.of("Set-Cookie", List.of(LTPA_DELETE)),
            "");

    assertThat(new ContractCheck("ibm-mq-9.0.5").check(split)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prefs=a,LtpaToken2=AAE=",
        "prefs=a, LtpaToken2=AAE=",
        "prefs=\"a,LtpaToken2=AAE=\"",
        "$Version=\"1\", LtpaToken2=\"AAE=\""
      })
  void aCommaSeparatesNoCookies(String cookie) {
    assertThat(
            check(
                mqLogout()
                    .without("Cookie")
                    .sending("Cookie", cookie)
                    .responses(204)
                    .header("Set-Cookie", LTPA_DELETE)))
        .containsExactly(
            "logout (DELETE /ibmmq/rest/v1/login): status 204 answers a request with"
                + " ibm-mq-rest-csrf-token; the contract demands LtpaToken2 and"
                + " ibm-mq-rest-csrf-token");
  }

  @Test
  void aLogoutWithoutAnyCredential() {
    assertThat(
            check(
                rocketLogout()
                    .without("X-Auth-Token")
                    .without("X-User-Id")
                    .answeredJson(200, LOGGED_OUT)))
        .containsExactly(
            "logout (POST /api/v1/logout): status 200 answers a request with no credentials;"
                + " the contract demands X-Auth-Token and X-User-Id");
  }

  @Test
  void aVariantDemandsItsOwnCredentials() {
    assertThat(check(restedLogout().without("Authorization").responses(204)))
        .containsExactly(
            "logInOrOut (POST /api/1/ce/{userEndpoint}) with logout: status 204 answers a request"
                + " with key; the contract demands key and __Secure-rested-access-token,"
                + " or key and Authorization");
  }

  @Test
  void aRequestThatWasRefusedMayBeWrongOnPurpose() {
    assertThat(check(mqLogout().without("Cookie").answeredJson(401, MQ_ERROR))).isEmpty();
    assertThat(check(mqLogin().without("Content-Type").answeredJson(400, MQ_ERROR))).isEmpty();
  }

  @Test
  void aLoginWithoutABody() {
    Exchanges login = Exchanges.request("POST", "/ibmmq/rest/v1/login");
    assertThat(check(login.responses(204).header("Set-Cookie", LTPA_SET)))
        .containsExactly(
            "login (POST /ibmmq/rest/v1/login): status 204 answers a request without a body;"
                + " the contract has application/json");
  }

  @Test
  void aVariantNeedsItsBody() {
    Exchanges login =
        restedLogin("&noATCookie=true")
            .without("Content-Type")
            .answeredJson(200, "{}")
            .header("Authorization", "t");
    assertThat(check(login))
        .containsExactly(
            "logInOrOut (POST /api/1/ce/{userEndpoint}) with login: status 200 answers a body"
                + " without a Content-Type; the contract has application/json");
  }

  @Test
  void aBodyOfAnotherMediaType() {
    Exchanges login =
        Exchanges.request("POST", "/ibmmq/rest/v1/login").sendingBody("text/plain", "secret");
    assertThat(check(login.responses(204).header("Set-Cookie", LTPA_SET)))
        .containsExactly(
            "login (POST /ibmmq/rest/v1/login): status 204 answers a body as text/plain;"
                + " the contract has application/json");
  }

  @Test
  void aBodyThatIsNotJson() {
    assertThat(mqLoginWith("secret"))
        .containsExactly(
            "login (POST /ibmmq/rest/v1/login): status 204 answers a body that is not JSON;"
                + " the contract has application/json");
  }

  @Test
  void aBodyThatBreaksItsSchema() {
    assertThat(mqLoginWith("{\"username\":7}"))
        .containsExactly(
            "login (POST /ibmmq/rest/v1/login): status 204 answers a body that breaks its schema:"
                + " $.username: integer found, string expected",
            "login (POST /ibmmq/rest/v1/login): status 204 answers a body that breaks its schema:"
                + " $: required property 'password' not found");
  }

  @Test
  void aFormIsJudgedByTheSameSchema() {
    Exchanges login =
        Exchanges.request("POST", "/api/v1/login")
            .sendingBody("application/x-www-form-urlencoded", "user=&password=p%20q")
            .answeredJson(
                200,
                "{\"status\":\"success\",\"data\":"
                    + "{\"userId\":\"u\",\"authToken\":\"t\",\"me\":{\"_id\":\"u\"}}}");
    assertThat(check(login))
        .containsExactly(
            "login (POST /api/v1/login): status 200 answers a body that breaks its schema:"
                + " $.user: must be at least 1 characters long");
  }

  @Test
  void aPathParameterThatBreaksItsSchema() {
    assertThat(check(mqQueue("QM1"))).isEmpty();
    assertThat(check(mqQueue("QM%201")))
        .containsExactly(
            "createQueue (POST /ibmmq/rest/v1/admin/qmgr/{qmgrName}/queue): status 201 answers a"
                + " path whose {qmgrName} breaks its schema:"
                + " $: does not match the regex pattern ^[A-Za-z0-9._%]{1,48}$");
  }

  @Test
  void anyBodyOfALogoutIsFine() {
    assertThat(check(rocketLogout().sendingJson("").answeredJson(200, LOGGED_OUT))).isEmpty();
    assertThat(check(rocketLogout().sendingJson("oops").answeredJson(200, LOGGED_OUT))).isEmpty();
  }

  @Test
  void noSentenceHoldsASecret() {
    Exchanges spoilt =
        rocketLogin()
            .sending("X-Auth-Token", "SECRET")
            .sendingJson("\"SECRET\"")
            .answeredJson(200, "\"SECRET\"")
            .header("Set-Cookie", "a=SECRET")
            .header("X-Other", "SECRET");
    assertThat(check(spoilt)).isNotEmpty().noneMatch(violation -> violation.contains("SECRET"));
    assertThat(spoilt.exchange().toString()).isEqualTo("POST /api/v1/login -> 200");
  }

  private static List<String> mqLoginWith(String body) {
    return check(
        Exchanges.request("POST", "/ibmmq/rest/v1/login")
            .sendingJson(body)
            .responses(204)
            .header("Set-Cookie", LTPA_SET));
  }

  private static List<String> check(Exchanges exchange) {
    return new ContractCheck(null).check(exchange.exchange());
  }
}
