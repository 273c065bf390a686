package dev.signoff.stubs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.spec.Exchange;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of requests that the schemas allow or forbid and that are not among the examples. */
class LoginBodiesTest {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String RESTED =
      "/api/1/ce/examples/auth?login=true&key=d59eb2859c284168ac48aef65046d5dd";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"user\":\"bob\",\"password\":\"bob-secret\"} | 200",
        "application/json | {\"username\":\"bob\",\"password\":\"bob-secret\"} | 200",
        "application/json | {\"email\":\"bob@example.com\",\"password\":\"bob-secret\"} | 200",
        "Application/JSON; charset=UTF-8 | {\"user\":\"bob\",\"password\":\"bob-secret\"} | 200",
        "application/x-www-form-urlencoded | user=bob&password=bob-secret | 200",
        "application/x-www-form-urlencoded | email=bob%40example.com&password=bob-secret | 200",
        "application/json | {\"user\":\"bob\",\"password\":\"alice-secret\"} | 401",
        "application/json | {\"email\":\"alice@example.com\",\"password\":\"bob-secret\"} | 401",
        "application/x-www-form-urlencoded | user=bob&password=alice-secret | 401",
        "application/json | {\"user\":5,\"password\":\"bob-secret\"} | 400",
        "application/json | '' | 400",
        "text/plain | {\"user\":\"bob\",\"password\":\"bob-secret\"} | 400"
      })
  void rocketChatTakesNameOrAddressAsJsonOrForm(String type, String body, int status) {
    try (StubPlayer player = new StubPlayer("rocket-chat")) {
      assertThat(post(player, "/api/v1/login", type, body).status()).isEqualTo(status);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | {\"email\":\"other@example.com\",\"password\":\"password\"} | 200",
        "application/json | {\"email\":\"nobody@example.com\",\"password\":\"password\"} | 400",
        "application/json | {\"password\":\"password\"} | 400",
        "application/json | '' | 400",
        "text/plain | {\"username\":\"other\",\"password\":\"password\"} | 400"
      })
  void restedAcceptsOnlyAnAddressAndJson(String type, String body, int status) {
    try (StubPlayer player = new StubPlayer("rested")) {
      assertThat(post(player, RESTED, type, body).status()).isEqualTo(status);
    }
  }

  @Test
  void restedFlagsGoTogether() {
    try (StubPlayer player = new StubPlayer("rested")) {
      Exchange response =
          post(
              player,
              RESTED + "&noATCookie=true&dataOnly=true",
              JSON,
              "{\"username\":\"other\",\"password\":\"password\"}");

      assertThat(response.status()).isEqualTo(200);
      assertThat(response.responseHeader("Authorization")).hasSize(1);
      assertThat(response.responseHeader("Set-Cookie")).isEmpty();
      assertThat(response.responseBody()).contains("other@example.com").doesNotContain("uniqueId");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"username\":\"mqadmin\"} | wrongType",
        "{\"username\":true,\"password\":\"mqadmin\"} | wrongType",
        "{\"username\":\"mqadmin\" | malformedJson",
        "[] | malformedJson",
        "'' | malformedJson"
      })
  void ibmMqNamesTheMistakeInTheBody(String body, String example) {
    try (StubPlayer player = new StubPlayer("ibm-mq-9.0.5")) {
      Exchange response = post(player, "/ibmmq/rest/v1/login", JSON, body);

      assertThat(response.status()).isEqualTo(400);
      assertThat(StubPlayer.compact(response.responseBody()))
          .isEqualTo(player.outcome("login 400 " + example).exchange().responseBody());
    }
  }

  @Test
  void rocketChatResumesALiveSessionOfItsUserAndNoDeadOne() {
    try (StubPlayer player = new StubPlayer("rocket-chat")) {
      UnaryOperator<String> session = player.logIn("bob");
      Exchange resume = player.outcome("login 200 resume").exchange();

      assertThat(player.send(resume, session, Map.of()).responseBody()).contains("bob");
      Exchange logout = player.outcome("logout 200").exchange();
      String bob = player.outcome("whoAmI 200 bob").exchange().requestHeader("X-User-Id").get(0);
      assertThat(player.send(logout, session, Map.of()).status()).isEqualTo(401); // alice's id
      assertThat(player.send(logout, session, Map.of("x-USER-id", bob)).status()).isEqualTo(200);
      assertThat(player.send(resume, session, Map.of()).status()).isEqualTo(401);
    }
  }

  @Test
  void requestsWithoutAStubAreReported() {
    try (StubPlayer player = new StubPlayer("rested")) {
      Exchange response = post(player, RESTED.replace("login=true", "login=yes"), FORM, "");

      assertThat(response.status()).isEqualTo(404);
      assertThat(response.responseBody())
          .startsWith("No stub of rested fits this request")
          .contains("  logout: POST /api/1/ce/{userEndpoint}?logout=true\n");
    }
  }

  private static Exchange post(StubPlayer player, String uri, String type, String body) {
    Map<String, List<String>> headers = Map.of("Content-Type", List.of(type));
    return player.send(new Exchange("POST", URI.create(uri), headers, body, 0, Map.of(), ""));
  }
}
