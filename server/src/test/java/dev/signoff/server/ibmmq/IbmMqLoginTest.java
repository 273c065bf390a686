package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IbmMqLoginTest {
  private static final String PASSWORD = TestAccounts.password("mqadmin");
  private static final String GOOD = "{\"username\":\"mqadmin\",\"password\":\"" + PASSWORD + "\"}";

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @Test
  @Verifies({"MQ-LOGIN-01", "MQ-LOGIN-02", "MQ-LOGIN-03", "MQ-LOGIN-04", "MQ-LOGIN-10"})
  void loginIs204WithOneCookieAndNoBody() {
    TestResponse response = IbmMqTestSession.login(SERVER, "mqadmin", PASSWORD).expect(204);

    assertThat(response.body()).isEmpty();
    assertThat(response.headers("Content-Type")).isEmpty();
    assertThat(response.setCookies())
        .singleElement()
        .asString()
        .matches("LtpaToken2=[A-Za-z0-9+/]+={0,2}; Path=/; Secure; HttpOnly; SameSite=Strict");
  }

  @ParameterizedTest
  @CsvSource({"mqadmin, wrong", "mqadmin, ''", "nobody, Pw!of!mqadmin", "MQADMIN, Pw!of!mqadmin"})
  @Verifies("MQ-LOGIN-06")
  void wrongCredentialsAre401WithoutCookie(String user, String password) {
    TestResponse response = IbmMqTestSession.login(SERVER, user, password).expect(401);

    assertThat(response.text("/error/0/msgId")).isEqualTo("MQWB0104E");
    assertThat(response.setCookies()).isEmpty();
  }

  @Test
  @Verifies("MQ-LOGIN-06")
  void aPasswordLongerThanBcryptTakesIsWrong() {
    IbmMqTestSession.login(SERVER, "mqadmin", "x".repeat(1024)).expect(401);
    IbmMqTestSession.login(SERVER, "mqadmin", PASSWORD + "\0").expect(401);
    IbmMqTestSession.login(SERVER, "mqadmin", PASSWORD + "\0" + PASSWORD).expect(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"username\":1,\"password\":\"secret-secret\"}",
        "{\"username\":\"mqadmin\",\"password\":12345678}",
        "{\"username\":true,\"password\":\"secret-secret\"}",
        "{\"username\":1.5,\"password\":\"secret-secret\"}",
        "{\"username\":null,\"password\":\"secret-secret\"}",
        "{\"username\":[\"mqadmin\"],\"password\":\"secret-secret\"}",
        "{\"username\":{},\"password\":\"secret-secret\"}",
        "{\"username\":\"\",\"password\":\"secret-secret\"}",
        "{\"username\":\"mqadmin\"}",
        "{\"password\":\"secret-secret\"}",
        "{\"username\":\"mqadmin\",\"password\":\"secret-secret\"",
        "{\"username\":\"mqadmin\",\"password\":\"secret-secret\"} trailing",
        "{\"username\":\"a\",\"username\":\"mqadmin\",\"password\":\"secret-secret\"}",
        "{}",
        "[]",
        "null",
        "\"mqadmin\"",
        "username=mqadmin&password=secret-secret",
        " "
      })
  @Verifies({"MQ-LOGIN-07", "MQ-ERR-01"})
  void aBodyThatBreaksTheSchemaIs400(String body) {
    TestResponse response = SERVER.post(IbmMqTestSession.LOGIN).json(body).expect(400);

    assertThat(response.text("/error/0/msgId")).startsWith("MQWB");
    assertThat(response.body()).doesNotContain("secret-secret", "12345678");
  }

  @Test
  @Verifies("MQ-LOGIN-07")
  void noBodyIs400() {
    SERVER.post(IbmMqTestSession.LOGIN).expect(400);
    SERVER.post(IbmMqTestSession.LOGIN).header("Content-Type", "application/json").expect(400);
  }

  @Test
  @Verifies("MQ-LOGIN-07")
  void aUserNameThatIsTooLongIs400() {
    IbmMqTestSession.login(SERVER, "x".repeat(256), "wrong").expect(401);
    IbmMqTestSession.login(SERVER, "x".repeat(257), "wrong").expect(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/json;charset=utf-8",
        "application/json; charset=utf-8",
        "application/json;charset=UTF-8",
        "application/json ; Charset=\"utf-8\"",
        "Application/JSON;Charset=Utf-8"
      })
  @Verifies("MQ-LOGIN-08")
  void everySpellingOfJsonIsAccepted(String contentType) {
    SERVER.post(IbmMqTestSession.LOGIN).body(contentType, GOOD).expect(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/json",
        "application/x-www-form-urlencoded",
        "application/json-patch+json",
        "application/xml",
        "multipart/form-data",
        "*/*",
        "json",
        ";"
      })
  @Verifies("MQ-LOGIN-12")
  void anotherContentTypeIs400(String contentType) {
    SERVER.post(IbmMqTestSession.LOGIN).body(contentType, GOOD).expect(400);
  }

  @Test
  @Verifies("MQ-LOGIN-12")
  void noContentTypeIs400() {
    SERVER.post(IbmMqTestSession.LOGIN).bytes(GOOD.getBytes(StandardCharsets.UTF_8)).expect(400);
  }

  @Test
  @Verifies("MQ-LOGIN-09")
  void loginToleratesACsrfHeaderAndAnOldCookie() {
    TestRequest login = SERVER.post(IbmMqTestSession.LOGIN).json(GOOD);

    login.header(IbmMqTestSession.CSRF, "").cookie("LtpaToken2", "stale").expect(204);
  }

  @Test
  @Verifies("MQ-LOGIN-11")
  void twoLoginsGiveTwoSessions() {
    IbmMqTestSession one = IbmMqTestSession.logIn(SERVER, "mqadmin");
    IbmMqTestSession two = IbmMqTestSession.logIn(SERVER, "mqadmin");

    assertThat(one.token()).isNotEqualTo(two.token());
    assertThat(one.isAlive()).isTrue();
    assertThat(two.isAlive()).isTrue();
  }

  @Test
  void unknownFieldsAndOddWhiteSpaceAreServed() {
    SERVER
        .post(IbmMqTestSession.LOGIN)
        .json(" \n{\"further\":[1,{\"a\":null}]," + GOOD.substring(1) + "\r\n\t")
        .expect(204);
  }

  @Test
  void escapesInJsonMeanTheirCharacters() {
    SERVER
        .post(IbmMqTestSession.LOGIN)
        .json("{\"\\u0075sername\":\"\\u006dqadmin\",\"password\":\"" + PASSWORD + "\"}")
        .expect(204);
  }
}
