package dev.signoff.server.ibmmq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the CSRF rule of IBM MQ 9.0.2 to 9.0.4: only the newest CSRF token is valid. */
class NewestCsrfTokenTest {
  @RegisterExtension static final TestServer SERVER = TestServer.of(IbmMqProfile.V9_0_4);

  private final IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");

  @Test
  @Verifies({"MQ-LOGIN-05", "MQ-LOGIN-01", "MQ-LOGIN-02", "MQ-LOGIN-10"})
  void loginSetsTheLtpaCookieFirstAndThenTheCsrfCookie() {
    TestResponse login =
        IbmMqTestSession.login(SERVER, "mqadmin", TestAccounts.password("mqadmin")).expect(204);

    assertThat(login.setCookies()).hasSize(2);
    assertThat(login.setCookies().get(0))
        .matches("LtpaToken2=[A-Za-z0-9+/]+={0,2}; Path=/; Secure; HttpOnly; SameSite=Strict");
    assertThat(login.setCookies().get(1))
        .matches("csrfToken=[A-Za-z0-9_-]{43}; Path=/; Secure; SameSite=Strict");
  }

  @Test
  @Verifies({"MQ-LOGOUT-06", "MQ-LOGOUT-03"})
  void theNewestTokenLogsOutAndBothCookiesAreDeleted() {
    assertThat(session.logout().expect(204).setCookies())
        .containsExactly(
            "csrfToken=; Path=/; Secure; SameSite=Strict; Max-Age=0;"
                + " Expires=Thu, 01 Jan 1970 00:00:00 GMT",
            "LtpaToken2=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0;"
                + " Expires=Thu, 01 Jan 1970 00:00:00 GMT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"value", "", " ", "null", "*"})
  @Verifies({"MQ-LOGOUT-06", "MQ-LOGOUT-10"})
  void anotherValueIs401AndEndsNothing(String value) {
    assertThat(logoutWith(value).expect(401).text("/error/0/msgId")).isEqualTo("MQWB0101E");

    session.logout().expect(204);
  }

  @Test
  @Verifies({"MQ-LOGOUT-06", "MQ-LOGOUT-05"})
  void noHeaderIs401EvenWithTheCookie() {
    TestResponse response =
        SERVER
            .delete(IbmMqTestSession.LOGIN)
            .header("Cookie", "LtpaToken2=" + session.token() + "; csrfToken=" + session.csrf())
            .expect(401);

    assertThat(response.text("/error/0/msgId")).isEqualTo("MQWB0100E");
  }

  @Test
  @Verifies("MQ-LOGOUT-06")
  void aNearlyRightValueIs401() {
    String csrf = session.csrf();
    logoutWith(csrf.substring(1)).expect(401);
    logoutWith(csrf + "A").expect(401);
    logoutWith(csrf + ", " + csrf).expect(401);
    logoutWith("\"" + csrf + "\"").expect(401);
    logoutWith(csrf).expect(204);
  }

  @Test
  @Verifies({"MQ-LOGOUT-07", "MQ-WHOAMI-04"})
  void aGetReplacesTheTokenBefore() {
    TestResponse look = session.whoAmI().expect(200);
    assertThat(look.setCookies())
        .singleElement()
        .asString()
        .matches("csrfToken=[A-Za-z0-9_-]{43}; Path=/; Secure; SameSite=Strict");

    assertThat(session.logout().expect(401).text("/error/0/msgId")).isEqualTo("MQWB0101E");
    logoutWith(look.cookie("csrfToken")).expect(204);
  }

  @Test
  @Verifies({"MQ-LOGOUT-07", "MQ-LOGOUT-13"})
  void theTokenOfAnotherSessionIs401() {
    IbmMqTestSession other = IbmMqTestSession.logIn(SERVER, "mqadmin");

    logoutWith(other.csrf()).expect(401);

    other.logout().expect(204);
    session.logout().expect(204);
  }

  @Test
  @Verifies("MQ-LOGOUT-07")
  void aRefusedRequestReplacesNothing() {
    logoutWith("value").expect(401);
    IbmMqTestSession.whoAmI(SERVER, session.token() + "A").expect(401);
    SERVER.get(IbmMqTestSession.LOGIN).expect(401);

    session.logout().expect(204);
  }

  @Test
  @Verifies("MQ-LOGOUT-06")
  void afterLogoutItsCsrfTokenIsRefused() {
    session.logout().expect(204);

    assertThat(session.logout().expect(401).text("/error/0/msgId")).isEqualTo("MQWB0101E");
  }

  @Test
  @Verifies({"MQ-LOGOUT-08", "MQ-WHOAMI-03"})
  void withoutLtpaCookieNothingIsAuthenticated() {
    TestResponse response =
        SERVER
            .delete(IbmMqTestSession.LOGIN)
            .cookie("csrfToken", session.csrf())
            .header(IbmMqTestSession.CSRF, session.csrf())
            .expect(401);
    assertThat(response.text("/error/0/msgId")).isEqualTo("MQWB0104E");
  }

  @Test
  @Verifies("MQ-QUEUE-03")
  void aQueueNeedsTheNewestTokenToo() {
    String path = "/ibmmq/rest/v1/admin/qmgr/QM1/queue";
    TestRequest create =
        SERVER.post(path).cookie("LtpaToken2", session.token()).json("{\"name\":\"Q\"}");
    assertThat(create.expect(401).text("/error/0/msgId")).isEqualTo("MQWB0100E");
    SERVER
        .post(path)
        .cookie("LtpaToken2", session.token())
        .header(IbmMqTestSession.CSRF, "value")
        .json("{\"name\":\"Q\"}")
        .expect(401);
    create.header(IbmMqTestSession.CSRF, session.csrf()).expect(201);
  }

  private TestRequest logoutWith(String csrf) {
    return SERVER
        .delete(IbmMqTestSession.LOGIN)
        .cookie("LtpaToken2", session.token())
        .header(IbmMqTestSession.CSRF, csrf);
  }
}
