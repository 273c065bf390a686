package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.harness.Answer;
import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.Proves;
import dev.signoff.server.harness.TestAccounts;
import dev.signoff.server.harness.TestServer;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogoutTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private final MqSession session = MqSession.logIn(SERVER, "mqadmin");

  @Test
  @Proves({"MQ-LOGOUT-01", "MQ-LOGOUT-02"})
  void logoutIs204WithoutBody() {
    Answer answer = session.logout().expect(204);

    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers("Content-Type")).isEmpty();
    assertThat(answer.headers("Content-Length")).isEmpty();
    assertThat(answer.headers("Transfer-Encoding")).isEmpty();
  }

  @Test
  @Proves("MQ-LOGOUT-03")
  void logoutDeletesTheCookieByTheVerySameNameAndPath() {
    assertThat(session.logout().send().setCookies())
        .containsExactly(
            "LtpaToken2=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0;"
                + " Expires=Thu, 01 Jan 1970 00:00:00 GMT");
  }

  @Test
  @Proves({"MQ-LOGOUT-03", "MQ-LOGOUT-12"})
  void aCookieJarIsEmptyAfterLogout() throws Exception {
    CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    URI url = SERVER.https().resolve(MqSession.LOGIN);
    Answer login = MqSession.login(SERVER, "mqadmin", TestAccounts.password("mqadmin")).expect(204);
    jar.put(url, Map.of("Set-Cookie", login.setCookies()));
    assertThat(jar.getCookieStore().getCookies()).hasSize(1);

    jar.put(url, Map.of("Set-Cookie", session.logout().expect(204).setCookies()));

    assertThat(jar.getCookieStore().getCookies()).isEmpty();
    assertThat(SERVER.get(MqSession.LOGIN).expect(401).text("/error/0/msgId"))
        .isEqualTo("MQWB0104E");
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "", " ", "\t", "null", "0", "ü", "a,b;c=d\"e\""})
  @Proves("MQ-LOGOUT-04")
  void anyValueOfTheCsrfHeaderWillDo(String value) {
    SERVER
        .delete(MqSession.LOGIN)
        .cookie("LtpaToken2", session.token())
        .header(MqSession.CSRF, value)
        .expect(204);
  }

  @Test
  @Proves("MQ-LOGOUT-04")
  void aBlankCsrfHeaderWillDoOverARawConnectionToo() {
    for (String line : List.of("ibm-mq-rest-csrf-token:", "IBM-MQ-REST-CSRF-TOKEN:  ")) {
      try (var raw = SERVER.rawTls()) {
        raw.write(
            "DELETE /ibmmq/rest/v1/login HTTP/1.1\r\nHost: localhost\r\nCookie: LtpaToken2="
                + session.token()
                + "\r\n"
                + line
                + "\r\n\r\n");
        assertThat(raw.answer().status()).as(line).isEqualTo(204);
      }
    }
  }

  @Test
  @Proves({"MQ-LOGOUT-05", "MQ-LOGOUT-10"})
  void logoutWithoutCsrfHeaderIs401AndEndsNothing() {
    Answer answer =
        SERVER.delete(MqSession.LOGIN).cookie("LtpaToken2", session.token()).expect(401);

    assertThat(answer.text("/error/0/msgId")).isEqualTo("MQWB0100E");
    assertThat(answer.setCookies()).isEmpty();
    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Proves("MQ-LOGOUT-05")
  void theCsrfHeaderIsNotTakenFromAnywhereElse() {
    SERVER
        .delete(MqSession.LOGIN + "?ibm-mq-rest-csrf-token=value")
        .header("Cookie", "LtpaToken2=" + session.token() + "; ibm-mq-rest-csrf-token=value")
        .header("X-CSRF-Token", "value")
        .expect(401);
  }

  @Test
  @Proves("MQ-LOGOUT-08")
  void logoutWithoutCookieIs401() {
    Answer answer = SERVER.delete(MqSession.LOGIN).header(MqSession.CSRF, "value").expect(401);

    assertThat(answer.text("/error/0/msgId")).isEqualTo("MQWB0104E");
  }

  @Test
  @Proves({"MQ-LOGOUT-08", "MQ-LOGOUT-05"})
  void logoutWithNothingIs401() {
    SERVER.delete(MqSession.LOGIN).expect(401);
  }

  @Test
  @Proves("MQ-LOGOUT-11")
  void aReplayedTokenStillAuthenticatesByDefault() {
    session.logout().expect(204);

    assertThat(session.isAlive()).isTrue();
    session.logout().expect(204);
  }

  @Test
  @Proves("MQ-LOGOUT-13")
  void logoutLeavesOtherSessionsAlive() {
    MqSession other = MqSession.logIn(SERVER, "mqadmin");
    MqSession reader = MqSession.logIn(SERVER, "mqreader");

    session.logout().expect(204);

    assertThat(other.isAlive()).isTrue();
    assertThat(reader.isAlive()).isTrue();
  }

  @Test
  @Proves("MQ-LOGOUT-14")
  void aPasswordInAuthorizationLogsNobodyOut() {
    String pair = "mqadmin:" + TestAccounts.password("mqadmin");
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));

    SERVER
        .delete(MqSession.LOGIN)
        .header("Authorization", "Basic " + basic)
        .header(MqSession.CSRF, "value")
        .expect(401);
  }

  @Test
  @Proves("MQ-LOGOUT-14")
  void theTokenIsNotTakenFromAnywhereButTheCookie() {
    SERVER
        .delete(MqSession.LOGIN + "?LtpaToken2=" + session.token().replace("+", "%2B"))
        .header("Authorization", "Bearer " + session.token())
        .header("LtpaToken2", session.token())
        .header(MqSession.CSRF, "value")
        .json("{\"LtpaToken2\":\"" + session.token() + "\"}")
        .expect(401);
  }

  @Test
  @Proves("MQ-LOGOUT-01")
  void aLogoutWithABodyIsServed() {
    session.logout().json("{\"any\":\"thing\"}").expect(204);
    session.logout().body("text/html", "<p>").expect(204);
    session.logout().header("Content-Type", "no media type").bytes((byte) 0).expect(204);
  }
}
