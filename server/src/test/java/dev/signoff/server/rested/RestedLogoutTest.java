package dev.signoff.server.rested;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestedLogoutTest {
  private static final String LOGOUT = RestedTestSession.OPEN + "&logout=true";

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private final RestedTestSession session = RestedTestSession.logIn(SERVER, "username");

  @Test
  @Verifies({"RESTED-LOGOUT-01", "RESTED-LOGOUT-03", "RESTED-LOGOUT-09"})
  void logoutByCookieIs204AndTheTokenIsRefusedAtOnce() {
    TestResponse response = session.logout().expect(204);

    assertThat(response.body()).isEmpty();
    assertThat(response.headers("Content-Type")).isEmpty();
    assertThat(response.setCookies()).isEmpty();
    assertThat(response.headers("Authorization")).isEmpty();
    assertThat(session.isAlive()).isFalse();
    assertThat(byHeader(RestedTestSession.OPEN).send().status()).isEqualTo(403);
  }

  @Test
  @Verifies({"RESTED-LOGOUT-02", "RESTED-LOGOUT-09"})
  void logoutByHeaderIs204() {
    byHeader(LOGOUT).expect(204);

    assertThat(session.isAlive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer %s", "Token %s", "Basic %s", "\"%s\"", "%s, %s"})
  @Verifies({"RESTED-LOGOUT-02", "RESTED-LOGOUT-10", "RESTED-LOGOUT-14"})
  void theHeaderIsTakenVerbatim(String form) {
    SERVER.post(LOGOUT).header("Authorization", form.replace("%s", session.token())).expect(403);

    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("RESTED-LOGOUT-09")
  void aSecondLogoutIs403() {
    session.logout().expect(204);

    session.logout().expect(403);
    byHeader(LOGOUT).expect(403);
  }

  @Test
  @Verifies("RESTED-LOGOUT-10")
  void withoutTokenLogoutIs403() {
    SERVER.post(LOGOUT).expect(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "garbage", "undefined", "ü", "true"})
  @Verifies("RESTED-LOGOUT-10")
  void withABadTokenLogoutIs403(String token) {
    SERVER.post(LOGOUT).cookie(RestedTestSession.COOKIE, token).expect(403);
    SERVER.post(LOGOUT).header("Authorization", token).expect(403);
  }

  @Test
  @Verifies({"RESTED-LOGOUT-10", "RESTED-LOGOUT-14"})
  void aNearlyRightTokenIs403() {
    String token = session.token();
    for (String wrong :
        new String[] {
          token.substring(1),
          token + "A",
          token.toLowerCase(Locale.ROOT),
          token + "=",
          "x".repeat(6000)
        }) {
      SERVER.post(LOGOUT).cookie(RestedTestSession.COOKIE, wrong).expect(403);
    }
    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("RESTED-LOGOUT-10")
  void theTokenIsNotTakenFromQueryOrBodyOrAnotherCookie() {
    SERVER
        .post(LOGOUT + "&token=" + session.token() + "&Authorization=" + session.token())
        .cookie("rested-access-token", session.token())
        .json("{\"token\":\"" + session.token() + "\"}")
        .expect(403);

    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("RESTED-LOGOUT-12")
  void otherSessionsStayAlive() {
    RestedTestSession same = RestedTestSession.logIn(SERVER, "username");
    RestedTestSession other = RestedTestSession.logIn(SERVER, "other");

    session.logout().expect(204);

    assertThat(same.isAlive()).isTrue();
    assertThat(other.isAlive()).isTrue();
  }

  @Test
  @Verifies({"RESTED-LOGOUT-01", "RESTED-LOGOUT-02", "RESTED-LOGOUT-09"})
  void twoTokensInOneRequestBothEnd() {
    RestedTestSession other = RestedTestSession.logIn(SERVER, "other");

    session.logout().header("Authorization", other.token()).expect(204);

    assertThat(session.isAlive()).isFalse();
    assertThat(other.isAlive()).isFalse();
  }

  @Test
  @Verifies("RESTED-LOGOUT-01")
  void aGoodTokenBesideABadOneLogsOut() {
    session.logout().header("Authorization", "garbage").expect(204);
    RestedTestSession again = RestedTestSession.logIn(SERVER, "username");
    again.post(LOGOUT).header("Authorization", "").expect(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "&logout=false",
        "&logout=",
        "&logout",
        "&logout=TRUE",
        "&logout=True",
        "&logout=1",
        "&logout=yes",
        "&logout=%20true",
        "&logout=true%00",
        "&Logout=true",
        "&login=false",
        "&logout=false&logout=true",
        "&login=true&logout=true",
        "&xlogout=true",
        "&logout[]=true"
      })
  @Verifies({"RESTED-LOGOUT-13", "RESTED-LOGOUT-14"})
  void onlyLogoutTrueLogsOut(String flags) {
    String query = flags.replace("[", "%5B").replace("]", "%5D");

    session.post(RestedTestSession.OPEN + query).expect(400);

    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("RESTED-LOGOUT-13")
  void getDoesNotLogOut() {
    SERVER.get(LOGOUT).cookie(RestedTestSession.COOKIE, session.token()).expect(200);

    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("RESTED-LOGOUT-01")
  void anyBodyIsIgnored() {
    session.logout().json("{\"username\":1").expect(204);
    RestedTestSession.logIn(SERVER, "other").logout().body("text/html", "<p>").expect(204);
  }

  @Test
  @Verifies("RESTED-LOGOUT-01")
  void flagsOfALoginDoNotMatter() {
    session.post(LOGOUT + "&login=false&noATCookie=true&dataOnly=true&further=1").expect(204);
  }

  private TestRequest byHeader(String url) {
    return (url.contains("logout") ? SERVER.post(url) : SERVER.get(url))
        .header("Authorization", session.token());
  }

  @Test
  @Verifies("RESTED-LOGOUT-11")
  void aTokenOfOneProjectIsRefusedInAnother() {
    RestedTestSession elsewhere = RestedTestSession.logInToPrivateProject(SERVER);

    elsewhere.post(LOGOUT).expect(403);
    session
        .post(RestedTestSession.PRIVATE + "&logout=true")
        .header("Origin", TestAccounts.PRIVATE_ORIGIN)
        .expect(403);

    assertThat(elsewhere.isAlive()).isFalse();
    assertThat(elsewhere.isAliveInPrivateProject()).isTrue();
    assertThat(session.isAliveInPrivateProject()).isFalse();
    assertThat(session.isAlive()).isTrue();
  }
}
