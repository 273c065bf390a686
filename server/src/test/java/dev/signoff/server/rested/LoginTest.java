package dev.signoff.server.rested;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.harness.Answer;
import dev.signoff.server.harness.Proves;
import dev.signoff.server.harness.RestedSession;
import dev.signoff.server.harness.TestAccounts;
import dev.signoff.server.harness.TestServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
  private static final String LOGIN = RestedSession.OPEN + "&login=true";
  private static final String PASSWORD = TestAccounts.password("username");
  private static final String GOOD = RestedSession.credentials("username", PASSWORD);

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @Test
  @Proves("RESTED-LOGIN-01")
  void loginIs200WithRecordAndCookie() {
    Answer answer = RestedSession.login(SERVER, "username").expect(200);

    assertThat(answer.setCookies())
        .singleElement()
        .asString()
        .matches(
            "__Secure-rested-access-token=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly;"
                + " SameSite=Lax");
    assertThat(answer.text("/username")).isEqualTo("username");
    assertThat(answer.text("/email")).isEqualTo("username@example.com");
    assertThat(answer.text("/uniqueId")).isNotEmpty();
    assertThat(answer.headers("Authorization")).isEmpty();
  }

  @Test
  @Proves("RESTED-LOGIN-01")
  void theEmailAddressWillDoInEitherField() {
    String password = "\",\"password\":\"" + PASSWORD + "\"}";
    SERVER.post(LOGIN).json("{\"email\":\"username@example.com" + password).expect(200);
    SERVER.post(LOGIN).json("{\"username\":\"username@example.com" + password).expect(200);
  }

  @Test
  @Proves("RESTED-LOGIN-02")
  void onRequestTheTokenComesInAuthorization() {
    Answer answer = SERVER.post(LOGIN + "&noATCookie=true").json(GOOD).expect(200);

    assertThat(answer.setCookies()).isEmpty();
    String token = answer.header("Authorization");
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    SERVER.get(RestedSession.OPEN).header("Authorization", token).expect(200);
    SERVER.post(RestedSession.OPEN + "&logout=true").header("Authorization", token).expect(204);
    SERVER.get(RestedSession.OPEN).header("Authorization", token).expect(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&noATCookie=false", "&noATCookie=", "&noATCookie"})
  @Proves("RESTED-LOGIN-02")
  void otherwiseTheTokenComesInTheCookie(String flag) {
    Answer answer = SERVER.post(LOGIN + flag).json(GOOD).expect(200);

    assertThat(answer.setCookies()).hasSize(1);
    assertThat(answer.headers("Authorization")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/xml",
        "*/*",
        "nonsense"
      })
  @Proves("RESTED-LOGIN-03")
  void anotherContentTypeIs400(String contentType) {
    assertThat(SERVER.post(LOGIN).body(contentType, GOOD).expect(400).setCookies()).isEmpty();
  }

  @Test
  @Proves("RESTED-LOGIN-03")
  void anEmptyBodyIs400() {
    SERVER.post(LOGIN).expect(400);
    SERVER.post(LOGIN).header("Content-Type", "application/json").expect(400);
  }

  @Test
  @Proves("RESTED-LOGIN-04")
  void dataOnlyLeavesTheUniqueIdOut() {
    Answer answer = SERVER.post(LOGIN + "&dataOnly=true").json(GOOD).expect(200);

    assertThat(answer.json().has("uniqueId")).isFalse();
    assertThat(answer.text("/username")).isEqualTo("username");
    assertThat(answer.setCookies()).hasSize(1);
    assertThat(SERVER.post(LOGIN + "&dataOnly=false").json(GOOD).send().json().has("uniqueId"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "username, wrong-password",
    "username, ''",
    "nobody, Pw!of!username",
    "other, Pw!of!username",
    "other@example.com, Pw!of!username"
  })
  @Proves("RESTED-LOGIN-05")
  void wrongCredentialsAre400WithoutToken(String user, String password) {
    for (String flag : new String[] {"", "&noATCookie=true"}) {
      Answer answer =
          SERVER.post(LOGIN + flag).json(RestedSession.credentials(user, password)).expect(400);

      assertThat(answer.setCookies()).isEmpty();
      assertThat(answer.headers("Authorization")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"username\":1,\"password\":\"secret-secret\"}",
        "{\"username\":\"username\"}",
        "{\"password\":\"secret-secret\"}",
        "{\"username\":\"username\",\"password\":null}",
        "{\"username\":\"username\",\"password\":\"secret-secret\"",
        "[]",
        "null"
      })
  @Proves("RESTED-LOGIN-05")
  void aBodyThatBreaksTheSchemaIs400(String body) {
    assertThat(SERVER.post(LOGIN).json(body).expect(400).setCookies()).isEmpty();
  }

  @Test
  @Proves("RESTED-WHOAMI-01")
  void aTokenTellsItsOwnUser() {
    String token = RestedSession.logIn(SERVER, "other").token();

    Answer answer = SERVER.get(RestedSession.OPEN).cookie(RestedSession.COOKIE, token).expect(200);

    assertThat(answer.text("/username")).isEqualTo("other");
    assertThat(answer.json())
        .isEqualTo(
            SERVER.get(RestedSession.OPEN).header("Authorization", token).expect(200).json());
    SERVER.get(RestedSession.OPEN).expect(403);
    SERVER.get(RestedSession.OPEN).header("Authorization", "garbage").expect(403);
  }

  @Test
  @Proves("RESTED-LOGIN-01")
  void theSameNameInTwoProjectsIsTwoUsers() {
    Answer answer =
        SERVER
            .post(RestedSession.PRIVATE + "&login=true")
            .header("Origin", TestAccounts.PRIVATE_ORIGIN)
            .json(GOOD)
            .expect(200);

    assertThat(answer.text("/uniqueId"))
        .isNotEqualTo(RestedSession.login(SERVER, "username").send().text("/uniqueId"));
  }

  @Test
  @Proves("RESTED-LOGOUT-10")
  void aSessionExpiresAfterADay() {
    RestedSession session = RestedSession.logIn(SERVER, "username");
    SERVER.clock().advance(Duration.ofDays(1).minusMillis(1));
    assertThat(session.isAlive()).isTrue();

    SERVER.clock().advance(Duration.ofMillis(1));

    assertThat(session.isAlive()).isFalse();
    session.logout().expect(403);
  }
}
