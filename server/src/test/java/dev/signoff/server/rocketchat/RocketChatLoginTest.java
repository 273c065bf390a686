package dev.signoff.server.rocketchat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.JsonBody;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RocketChatLoginTest {
  private static final String PASSWORD = TestAccounts.password("alice");
  private static final String FORM = "application/x-www-form-urlencoded";

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @ParameterizedTest
  @CsvSource({
    "user, alice",
    "username, alice",
    "email, alice@example.com",
    "user, alice@example.com"
  })
  @Verifies("RC-LOGIN-01")
  void loginIs200WithTokenIdAndProfile(String field, String name) {
    TestResponse response = login(Map.of(field, name, "password", PASSWORD)).expect(200);

    assertThat(response.text("/status")).isEqualTo("success");
    assertThat(response.text("/data/authToken")).matches("[A-Za-z0-9_-]{43}");
    assertThat(response.text("/data/userId")).matches("[A-Za-z0-9]{17}");
    assertThat(response.text("/data/me/_id")).isEqualTo(response.text("/data/userId"));
    assertThat(response.text("/data/me/username")).isEqualTo("alice");
    assertThat(response.setCookies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"alice, wrong-password", "nobody, Pw!of!alice", "bob, Pw!of!alice", "alice, ''"})
  @Verifies("RC-LOGIN-02")
  void badCredentialsAre401(String user, String password) {
    TestResponse response = login(Map.of("user", user, "password", password)).expect(401);

    assertThat(response.text("/status")).isEqualTo("error");
    assertThat(response.body()).doesNotContain("authToken");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"user\":\"alice\"}",
        "{\"password\":\"secret-secret\"}",
        "{\"user\":1,\"password\":\"secret-secret\"}",
        "{\"user\":\"alice\",\"password\":12345678}",
        "{\"resume\":1}",
        "{\"user\":{\"username\":\"alice\"},\"password\":\"secret-secret\"}",
        "{\"user\":\"alice\",\"password\":\"secret-secret\",\"password\":\"secret-secret\"}",
        "[]",
        "{"
      })
  @Verifies("RC-LOGIN-02")
  void aBodyThatBreaksTheSchemaIs400(String body) {
    assertThat(SERVER.post(RocketChatTestSession.LOGIN).json(body).expect(400).body())
        .doesNotContain("secret-secret", "12345678", "authToken");
  }

  @Test
  @Verifies({"RC-LOGIN-03", "RC-LOGOUT-08"})
  void aLiveTokenIsResumedAndALoggedOutOneIsNot() {
    RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "alice");

    TestResponse resumed = login(Map.of("resume", session.token())).expect(200);
    assertThat(resumed.text("/data/authToken")).isEqualTo(session.token());
    assertThat(resumed.text("/data/userId")).isEqualTo(session.userId());

    session.logout().expect(200);
    login(Map.of("resume", session.token())).expect(401);
    login(Map.of("resume", "")).expect(401);
    login(Map.of("resume", "null")).expect(401);
  }

  @Test
  @Verifies("RC-LOGIN-04")
  void theFormEncodingIsAccepted() {
    String password = PASSWORD.replace("!", "%21");
    form("user=alice&password=" + password).expect(200);
    form("username=alice&password=" + password + "&further=1&&x").expect(200);
    form("email=alice%40example.com&password=" + PASSWORD).expect(200);
    String token = RocketChatTestSession.logIn(SERVER, "bob").token();
    form("resume=" + token).expect(200);
    SERVER
        .post(RocketChatTestSession.LOGIN)
        .body(FORM + "; charset=UTF-8", "user=alice&password=" + password)
        .expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user=alice",
        "user=alice&password=%zz",
        "user=%",
        "x",
        "=",
        "&",
        "user=&password=x"
      })
  @Verifies("RC-LOGIN-04")
  void aMalformedFormIs400(String form) {
    form(form).expect(400);
  }

  @Test
  @Verifies("RC-LOGIN-04")
  void aFieldThatComesTwiceInAFormIs400AsInJson() {
    form("user=alice&user=bob&password=" + PASSWORD).expect(400);
    form("user=bob&user=alice&password=" + PASSWORD).expect(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "multipart/form-data", "application/xml", "nonsense"})
  void anotherContentTypeIs400(String type) {
    SERVER
        .post(RocketChatTestSession.LOGIN)
        .body(type, "{\"user\":\"alice\",\"password\":\"" + PASSWORD + "\"}")
        .expect(400);
  }

  @Test
  @Verifies("RC-ME-01")
  void meReturnsTheUserOfTheToken() {
    RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "bob");

    TestResponse me = session.with(SERVER.get(RocketChatTestSession.ME)).expect(200);

    assertThat(me.text("/_id")).isEqualTo(session.userId());
    assertThat(me.text("/username")).isEqualTo("bob");
    assertThat(me.json().at("/success").asBoolean()).isTrue();
    SERVER.get(RocketChatTestSession.ME).expect(401);
    new RocketChatTestSession(SERVER, "garbage", session.userId())
        .with(SERVER.get(RocketChatTestSession.ME))
        .expect(401);
  }

  @Test
  @Verifies("RC-ME-01")
  void aTokenExpiresAfterNinetyDays() {
    RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "bob");
    SERVER.clock().advance(Duration.ofDays(90).minusMillis(1));
    assertThat(session.isAlive()).isTrue();

    SERVER.clock().advance(Duration.ofMillis(1));

    assertThat(session.isAlive()).isFalse();
    session.logout().expect(401);
    login(Map.of("resume", session.token())).expect(401);
  }

  private static TestRequest login(Map<String, String> body) {
    return SERVER.post(RocketChatTestSession.LOGIN).json(JsonBody.of(body));
  }

  private static TestRequest form(String body) {
    return SERVER.post(RocketChatTestSession.LOGIN).body(FORM, body);
  }
}
