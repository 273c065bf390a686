package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
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

class IbmMqLogoutTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private final IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");

  @Test
  @Verifies({"MQ-LOGOUT-01", "MQ-LOGOUT-02"})
  void logoutIs204WithoutBody() {
    TestResponse response = session.logout().expect(204);

    assertThat(response.body()).isEmpty();
    assertThat(response.headers("Content-Type")).isEmpty();
    assertThat(response.headers("Content-Length")).isEmpty();
    assertThat(response.headers("Transfer-Encoding")).isEmpty();
  }

  @Test
  @Verifies("MQ-LOGOUT-03")
  void logoutDeletesTheCookieWithTheSameNameAndPath() {
    assertThat(session.logout().send().setCookies())
        .containsExactly(
            "LtpaToken2=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0;"
                + " Expires=Thu, 01 Jan 1970 00:00:00 GMT");
  }

  @Test
  @Verifies({"MQ-LOGOUT-03", "MQ-LOGOUT-12"})
  void aCookieJarIsEmptyAfterLogout() throws Exception {
    CookieManager jar = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    URI url = SERVER.https().resolve(IbmMqTestSession.LOGIN);
    TestResponse login =
        IbmMqTestSession.login(SERVER, "mqadmin", TestAccounts.password("mqadmin")).expect(204);
    jar.put(url, Map.of("Set-Cookie", login.setCookies()));
    assertThat(jar.getCookieStore().getCookies()).hasSize(1);

    jar.put(url, Map.of("Set-Cookie", session.logout().expect(204).setCookies()));

    assertThat(jar.getCookieStore().getCookies()).isEmpty();
    assertThat(SERVER.get(IbmMqTestSession.LOGIN).expect(401).text("/error/0/msgId"))
        .isEqualTo("MQWB0104E");
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "", " ", "\t", "null", "0", "ü", "a,b;c=d\"e\""})
  @Verifies("MQ-LOGOUT-04")
  void anyValueOfTheCsrfHeaderIsAccepted(String value) {
    SERVER
        .delete(IbmMqTestSession.LOGIN)
        .cookie("LtpaToken2", session.token())
        .header(IbmMqTestSession.CSRF, value)
        .expect(204);
  }

  @Test
  @Verifies("MQ-LOGOUT-04")
  void aBlankCsrfHeaderIsAcceptedOverARawConnectionToo() {
    for (String line : List.of("ibm-mq-rest-csrf-token:", "IBM-MQ-REST-CSRF-TOKEN:  ")) {
      try (var raw = SERVER.rawTls()) {
        raw.write(
            "DELETE /ibmmq/rest/v1/login HTTP/1.1\r\nHost: localhost\r\nCookie: LtpaToken2="
                + session.token()
                + "\r\n"
                + line
                + "\r\n\r\n");
        assertThat(raw.response().status()).as(line).isEqualTo(204);
      }
    }
  }

  @Test
  @Verifies({"MQ-LOGOUT-05", "MQ-LOGOUT-10"})
  void logoutWithoutCsrfHeaderIs401AndEndsNothing() {
    TestResponse response =
        SERVER.delete(IbmMqTestSession.LOGIN).cookie("LtpaToken2", session.token()).expect(401);

    assertThat(response.text("/error/0/msgId")).isEqualTo("MQWB0100E");
    assertThat(response.setCookies()).isEmpty();
    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("MQ-LOGOUT-05")
  void theCsrfHeaderIsNotTakenFromAnywhereElse() {
    SERVER
        .delete(IbmMqTestSession.LOGIN + "?ibm-mq-rest-csrf-token=value")
        .header("Cookie", "LtpaToken2=" + session.token() + "; ibm-mq-rest-csrf-token=value")
        .header("X-CSRF-Token", "value")
        .expect(401);
  }

  @Test
  @Verifies("MQ-LOGOUT-08")
  void logoutWithoutCookieIs401() {
    TestResponse response =
        SERVER.delete(IbmMqTestSession.LOGIN).header(IbmMqTestSession.CSRF, "value").expect(401);

    assertThat(response.text("/error/0/msgId")).isEqualTo("MQWB0104E");
  }

  @Test
  @Verifies({"MQ-LOGOUT-08", "MQ-LOGOUT-05"})
  void logoutWithNothingIs401() {
    SERVER.delete(IbmMqTestSession.LOGIN).expect(401);
  }

  @Test
  @Verifies("MQ-LOGOUT-11")
  void aReplayedTokenStillAuthenticatesByDefault() {
    session.logout().expect(204);

    assertThat(session.isAlive()).isTrue();
    session.logout().expect(204);
  }

  @Test
  @Verifies("MQ-LOGOUT-13")
  void logoutLeavesOtherSessionsAlive() {
    IbmMqTestSession other = IbmMqTestSession.logIn(SERVER, "mqadmin");
    IbmMqTestSession reader = IbmMqTestSession.logIn(SERVER, "mqreader");

    session.logout().expect(204);

    assertThat(other.isAlive()).isTrue();
    assertThat(reader.isAlive()).isTrue();
  }

  @Test
  @Verifies("MQ-LOGOUT-14")
  void aPasswordInAuthorizationDoesNotLogOut() {
    String pair = "mqadmin:" + TestAccounts.password("mqadmin");
    String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));

    SERVER
        .delete(IbmMqTestSession.LOGIN)
        .header("Authorization", "Basic " + basic)
        .header(IbmMqTestSession.CSRF, "value")
        .expect(401);
  }

  @Test
  @Verifies("MQ-LOGOUT-14")
  void theTokenIsNotTakenFromAnywhereButTheCookie() {
    SERVER
        .delete(IbmMqTestSession.LOGIN + "?LtpaToken2=" + session.token().replace("+", "%2B"))
        .header("Authorization", "Bearer " + session.token())
        .header("LtpaToken2", session.token())
        .header(IbmMqTestSession.CSRF, "value")
        .json("{\"LtpaToken2\":\"" + session.token() + "\"}")
        .expect(401);
  }

  @Test
  @Verifies("MQ-LOGOUT-01")
  void aLogoutWithABodyIsServed() {
    session.logout().json("{\"any\":\"thing\"}").expect(204);
    session.logout().body("text/html", "<p>").expect(204);
    session.logout().header("Content-Type", "no media type").bytes((byte) 0).expect(204);
  }
}
