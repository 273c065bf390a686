package dev.signoff.server.rested;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestedLoginTest {
  private static final String LOGIN = RestedTestSession.OPEN + "&login=true";
  private static final String PASSWORD = TestAccounts.password("username");
  private static final String GOOD = RestedTestSession.credentials("username", PASSWORD);

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @Test
  @Verifies("RESTED-LOGIN-01")
  void loginIs200WithRecordAndCookie() {
    TestResponse response = RestedTestSession.login(SERVER, "username").expect(200);

    assertThat(response.setCookies())
        .singleElement()
        .asString()
        .matches(
            "__Secure-rested-access-token=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly;"
                + " SameSite=Lax");
    assertThat(response.text("/username")).isEqualTo("username");
    assertThat(response.text("/email")).isEqualTo("username@example.com");
    assertThat(response.text("/uniqueId")).isNotEmpty();
    assertThat(response.headers("Authorization")).isEmpty();
  }

  @Test
  @Verifies("RESTED-LOGIN-01")
  void theEmailAddressIsAcceptedInEitherField() {
    String password = "\",\"password\":\"" + PASSWORD + "\"}";
    SERVER.post(LOGIN).json("{\"email\":\"username@example.com" + password).expect(200);
    SERVER.post(LOGIN).json("{\"username\":\"username@example.com" + password).expect(200);
  }

  @Test
  @Verifies("RESTED-LOGIN-02")
  void withNoATCookieTheTokenIsInAuthorization() {
    TestResponse response = SERVER.post(LOGIN + "&noATCookie=true").json(GOOD).expect(200);

    assertThat(response.setCookies()).isEmpty();
    String token = response.header("Authorization");
    assertThat(token).matches("[A-Za-z0-9_-]{43}");
    SERVER.get(RestedTestSession.OPEN).header("Authorization", token).expect(200);
    SERVER.post(RestedTestSession.OPEN + "&logout=true").header("Authorization", token).expect(204);
    SERVER.get(RestedTestSession.OPEN).header("Authorization", token).expect(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&noATCookie=false", "&noATCookie=", "&noATCookie"})
  @Verifies("RESTED-LOGIN-02")
  void otherwiseTheTokenIsInTheCookie(String flag) {
    TestResponse response = SERVER.post(LOGIN + flag).json(GOOD).expect(200);

    assertThat(response.setCookies()).hasSize(1);
    assertThat(response.headers("Authorization")).isEmpty();
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
  @Verifies("RESTED-LOGIN-03")
  void anotherContentTypeIs400(String contentType) {
    assertThat(SERVER.post(LOGIN).body(contentType, GOOD).expect(400).setCookies()).isEmpty();
  }

  @Test
  @Verifies("RESTED-LOGIN-03")
  void anEmptyBodyIs400() {
    SERVER.post(LOGIN).expect(400);
    SERVER.post(LOGIN).header("Content-Type", "application/json").expect(400);
  }

  @Test
  @Verifies("RESTED-LOGIN-04")
  void dataOnlyOmitsTheUniqueId() {
    TestResponse response = SERVER.post(LOGIN + "&dataOnly=true").json(GOOD).expect(200);

    assertThat(response.json().has("uniqueId")).isFalse();
    assertThat(response.text("/username")).isEqualTo("username");
    assertThat(response.setCookies()).hasSize(1);
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
  @Verifies("RESTED-LOGIN-05")
  void wrongCredentialsAre400WithoutToken(String user, String password) {
    for (String flag : new String[] {"", "&noATCookie=true"}) {
      TestResponse response =
          SERVER.post(LOGIN + flag).json(RestedTestSession.credentials(user, password)).expect(400);

      assertThat(response.setCookies()).isEmpty();
      assertThat(response.headers("Authorization")).isEmpty();
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
  @Verifies("RESTED-LOGIN-05")
  void aBodyThatBreaksTheSchemaIs400(String body) {
    assertThat(SERVER.post(LOGIN).json(body).expect(400).setCookies()).isEmpty();
  }

  @Test
  @Verifies("RESTED-WHOAMI-01")
  void aTokenReturnsItsOwnUser() {
    String token = RestedTestSession.logIn(SERVER, "other").token();

    TestResponse response =
        SERVER.get(RestedTestSession.OPEN).cookie(RestedTestSession.COOKIE, token).expect(200);

    assertThat(response.text("/username")).isEqualTo("other");
    assertThat(response.json())
        .isEqualTo(
            SERVER.get(RestedTestSession.OPEN).header("Authorization", token).expect(200).json());
    SERVER.get(RestedTestSession.OPEN).expect(403);
    SERVER.get(RestedTestSession.OPEN).header("Authorization", "garbage").expect(403);
  }

  @Test
  @Verifies("RESTED-LOGIN-01")
  void theSameNameInTwoProjectsIsTwoUsers() {
    TestResponse response =
        SERVER
            .post(RestedTestSession.PRIVATE + "&login=true")
            .header("Origin", TestAccounts.PRIVATE_ORIGIN)
            .json(GOOD)
            .expect(200);

    assertThat(response.text("/uniqueId"))
        .isNotEqualTo(RestedTestSession.login(SERVER, "username").send().text("/uniqueId"));
  }

  @Test
  @Verifies("RESTED-LOGOUT-10")
  void aSessionExpiresAfterADay() {
    RestedTestSession session = RestedTestSession.logIn(SERVER, "username");
    SERVER.clock().advance(Duration.ofDays(1).minusMillis(1));
    assertThat(session.isAlive()).isTrue();

    SERVER.clock().advance(Duration.ofMillis(1));

    assertThat(session.isAlive()).isFalse();
    session.logout().expect(403);
  }
}
