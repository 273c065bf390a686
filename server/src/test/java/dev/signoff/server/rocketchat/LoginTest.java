package dev.signoff.server.rocketchat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.harness.Answer;
import dev.signoff.server.harness.Call;
import dev.signoff.server.harness.Json;
import dev.signoff.server.harness.Proves;
import dev.signoff.server.harness.RocketSession;
import dev.signoff.server.harness.TestAccounts;
import dev.signoff.server.harness.TestServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
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
  @Proves("RC-LOGIN-01")
  void loginIs200WithTokenIdAndProfile(String field, String name) {
    Answer answer = login(Map.of(field, name, "password", PASSWORD)).expect(200);

    assertThat(answer.text("/status")).isEqualTo("success");
    assertThat(answer.text("/data/authToken")).matches("[A-Za-z0-9_-]{43}");
    assertThat(answer.text("/data/userId")).matches("[A-Za-z0-9]{17}");
    assertThat(answer.text("/data/me/_id")).isEqualTo(answer.text("/data/userId"));
    assertThat(answer.text("/data/me/username")).isEqualTo("alice");
    assertThat(answer.setCookies()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"alice, wrong-password", "nobody, Pw!of!alice", "bob, Pw!of!alice", "alice, ''"})
  @Proves("RC-LOGIN-02")
  void badCredentialsAre401(String user, String password) {
    Answer answer = login(Map.of("user", user, "password", password)).expect(401);

    assertThat(answer.text("/status")).isEqualTo("error");
    assertThat(answer.body()).doesNotContain("authToken");
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
  @Proves("RC-LOGIN-02")
  void aBodyThatBreaksTheSchemaIs400(String body) {
    assertThat(SERVER.post(RocketSession.LOGIN).json(body).expect(400).body())
        .doesNotContain("secret-secret", "12345678", "authToken");
  }

  @Test
  @Proves({"RC-LOGIN-03", "RC-LOGOUT-08"})
  void aLiveTokenIsResumedAndALoggedOutOneIsNot() {
    RocketSession session = RocketSession.logIn(SERVER, "alice");

    Answer resumed = login(Map.of("resume", session.token())).expect(200);
    assertThat(resumed.text("/data/authToken")).isEqualTo(session.token());
    assertThat(resumed.text("/data/userId")).isEqualTo(session.userId());

    session.logout().expect(200);
    login(Map.of("resume", session.token())).expect(401);
    login(Map.of("resume", "")).expect(401);
    login(Map.of("resume", "null")).expect(401);
  }

  @Test
  @Proves("RC-LOGIN-04")
  void theFormEncodingIsAccepted() {
    String password = PASSWORD.replace("!", "%21");
    form("user=alice&password=" + password).expect(200);
    form("username=alice&password=" + password + "&further=1&&x").expect(200);
    form("email=alice%40example.com&password=" + PASSWORD).expect(200);
    String token = RocketSession.logIn(SERVER, "bob").token();
    form("resume=" + token).expect(200);
    SERVER
        .post(RocketSession.LOGIN)
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
  @Proves("RC-LOGIN-04")
  void aMalformedFormIs400(String form) {
    form(form).expect(400);
  }

  @Test
  @Proves("RC-LOGIN-04")
  void aFieldThatComesTwiceInAFormIs400AsInJson() {
    form("user=alice&user=bob&password=" + PASSWORD).expect(400);
    form("user=bob&user=alice&password=" + PASSWORD).expect(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "multipart/form-data", "application/xml", "nonsense"})
  void anotherContentTypeIs400(String type) {
    SERVER
        .post(RocketSession.LOGIN)
        .body(type, "{\"user\":\"alice\",\"password\":\"" + PASSWORD + "\"}")
        .expect(400);
  }

  @Test
  @Proves("RC-ME-01")
  void meTellsTheUserWhoseIdItIs() {
    RocketSession session = RocketSession.logIn(SERVER, "bob");

    Answer me = session.with(SERVER.get(RocketSession.ME)).expect(200);

    assertThat(me.text("/_id")).isEqualTo(session.userId());
    assertThat(me.text("/username")).isEqualTo("bob");
    assertThat(me.json().at("/success").asBoolean()).isTrue();
    SERVER.get(RocketSession.ME).expect(401);
    new RocketSession(SERVER, "garbage", session.userId())
        .with(SERVER.get(RocketSession.ME))
        .expect(401);
  }

  @Test
  @Proves("RC-ME-01")
  void aTokenExpiresAfterNinetyDays() {
    RocketSession session = RocketSession.logIn(SERVER, "bob");
    SERVER.clock().advance(Duration.ofDays(90).minusMillis(1));
    assertThat(session.isAlive()).isTrue();

    SERVER.clock().advance(Duration.ofMillis(1));

    assertThat(session.isAlive()).isFalse();
    session.logout().expect(401);
    login(Map.of("resume", session.token())).expect(401);
  }

  private static Call login(Map<String, String> body) {
    return SERVER.post(RocketSession.LOGIN).json(Json.of(body));
  }

  private static Call form(String body) {
    return SERVER.post(RocketSession.LOGIN).body(FORM, body);
  }
}
