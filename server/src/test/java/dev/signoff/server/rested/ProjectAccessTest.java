package dev.signoff.server.rested;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of key, endpoint and origin, which are checked before the token. */
class ProjectAccessTest {
  private static final String PRIVATE_LOGOUT = RestedTestSession.PRIVATE + "&logout=true";

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private final RestedTestSession session = RestedTestSession.logIn(SERVER, "username");
  private final RestedTestSession privateSession = RestedTestSession.logInToPrivateProject(SERVER);

  @ParameterizedTest
  @ValueSource(
      strings = {"?logout=true", "?login=true", "?logout=true&Key=" + TestAccounts.KEY, ""})
  @Verifies({"RESTED-LOGOUT-04", "RESTED-LOGOUT-14"})
  void withoutKeyItIs403(String query) {
    session.post(RestedTestSession.ENDPOINT + query).expect(403);

    assertThat(session.isAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown",
        "",
        "null",
        "d59eb2859c284168ac48aef65046d5d",
        "D59EB2859C284168AC48AEF65046D5DD"
      })
  @Verifies({"RESTED-LOGOUT-05", "RESTED-LOGOUT-14"})
  void anUnknownKeyIs400(String key) {
    session.post(RestedTestSession.ENDPOINT + "?logout=true&key=" + key).expect(400);

    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("RESTED-LOGOUT-05")
  void ofTwoKeysTheFirstCounts() {
    session
        .post(RestedTestSession.ENDPOINT + "?key=x&logout=true&key=" + TestAccounts.KEY)
        .expect(400);
    session.post(RestedTestSession.OPEN + "&logout=true&key=x").expect(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "other",
        "examples",
        "examples/auth/further",
        "Examples/auth",
        "private/auth",
        "examples%252Fauth",
        "examples/auth;a=b",
        "examples;a=b/auth",
        "examples/auth%00",
        "examples/auth%20",
        "examples%5Cauth"
      })
  @Verifies({"RESTED-LOGOUT-06", "RESTED-LOGOUT-14"})
  void anUnknownEndpointIs400(String endpoint) {
    session.post("/api/1/ce/" + endpoint + "?logout=true&key=" + TestAccounts.KEY).expect(400);

    assertThat(session.isAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"examples/auth/", "examples//auth", "/examples/auth", "./examples/auth"})
  @Verifies("RESTED-LOGOUT-06")
  void anEndpointWithOddSlashesIs400(String endpoint) {
    session
        .post("/api/1/ce/" + endpoint + "?logout=true&key=" + TestAccounts.KEY)
        .offContract()
        .expect(400);

    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("RESTED-LOGOUT-06")
  void aMissingEndpointIs400Or404() {
    session.post("/api/1/ce/?logout=true&key=" + TestAccounts.KEY).offContract().expect(400);
    session.post("/api/1/ce?logout=true&key=" + TestAccounts.KEY).offContract().expect(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth", "%61uth", "examples/auth", "examples/%61uth", "examples%2Fauth"})
  @Verifies("RESTED-LOGOUT-01")
  void endpointsWithOneAndWithSeveralSegmentsAreFound(String endpoint) {
    session.post("/api/1/ce/" + endpoint + "?logout=true&key=" + TestAccounts.KEY).expect(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com:443",
        "https://app.example.com:8443",
        "http://app.example.com",
        "https://APP.example.com",
        "https://app.example.com/",
        "https://app.example.com.evil.test",
        "https://evil.test",
        "app.example.com",
        "null",
        "*",
        ""
      })
  @Verifies({"RESTED-LOGOUT-07", "RESTED-LOGOUT-14"})
  void anotherOriginIs403AndEndsNothing(String origin) {
    privateSession.post(PRIVATE_LOGOUT).header("Origin", origin).expect(403);

    assertThat(privateSession.isAliveInPrivateProject()).isTrue();
  }

  @Test
  @Verifies({"RESTED-LOGOUT-07", "RESTED-LOGOUT-14"})
  void twoOriginsAre403() {
    privateSession
        .post(PRIVATE_LOGOUT)
        .header("Origin", TestAccounts.PRIVATE_ORIGIN)
        .header("Origin", "https://evil.test")
        .expect(403);
  }

  @Test
  @Verifies({"RESTED-LOGOUT-07", "RESTED-LOGOUT-09"})
  void theAllowedOriginLogsOut() {
    privateSession.post(PRIVATE_LOGOUT).header("Origin", TestAccounts.PRIVATE_ORIGIN).expect(204);

    assertThat(privateSession.isAliveInPrivateProject()).isFalse();
  }

  @Test
  @Verifies({"RESTED-LOGOUT-08", "RESTED-LOGOUT-14"})
  void noOriginIs403WhereTheProjectDisallowsIt() {
    privateSession.post(PRIVATE_LOGOUT).expect(403);
    SERVER
        .get(RestedTestSession.PRIVATE)
        .cookie(RestedTestSession.COOKIE, privateSession.token())
        .expect(403);

    assertThat(privateSession.isAliveInPrivateProject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://anything.test", "null", "http://localhost:3000"})
  @Verifies({"RESTED-LOGOUT-07", "RESTED-LOGOUT-08"})
  void anEmptyListAllowsEveryOriginAndNone(String origin) {
    session.logout().header("Origin", origin).expect(204);
    RestedTestSession.logIn(SERVER, "username").logout().expect(204);
  }
}
