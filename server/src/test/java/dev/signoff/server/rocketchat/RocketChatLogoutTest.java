package dev.signoff.server.rocketchat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RocketChatLogoutTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private final RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "alice");

  @Test
  @Verifies({"RC-LOGOUT-01", "RC-LOGOUT-02", "RC-LOGOUT-03"})
  void logoutIs200WithTheVendorsMessage() {
    TestResponse response = session.logout().expect(200);

    assertThat(response.header("Content-Type")).isEqualTo("application/json");
    assertThat(response.body())
        .isEqualTo("{\"status\":\"success\",\"data\":{\"message\":\"You've been logged out!\"}}");
  }

  @Test
  @Verifies({"RC-LOGOUT-04", "RC-LOGOUT-05"})
  void eitherHeaderMissingIs401AndEndsNothing() {
    SERVER.post(RocketChatTestSession.LOGOUT).header("X-Auth-Token", session.token()).expect(401);
    SERVER.post(RocketChatTestSession.LOGOUT).header("X-User-Id", session.userId()).expect(401);
    TestResponse response = SERVER.post(RocketChatTestSession.LOGOUT).expect(401);

    assertThat(response.body())
        .isEqualTo("{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}");
    assertThat(session.isAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "undefined", "garbage", "ü", "0", "[object Object]"})
  @Verifies("RC-LOGOUT-06")
  void anInvalidTokenIs401(String token) {
    SERVER
        .post(RocketChatTestSession.LOGOUT)
        .header("X-Auth-Token", token)
        .header("X-User-Id", session.userId())
        .expect(401);
    SERVER
        .post(RocketChatTestSession.LOGOUT)
        .header("X-Auth-Token", token)
        .header("X-User-Id", token)
        .expect(401);
  }

  @Test
  @Verifies("RC-LOGOUT-06")
  void aNearlyRightTokenIs401AndEndsNothing() {
    String token = session.token();
    for (String wrong :
        new String[] {
          token.substring(1),
          token + "A",
          token + "=",
          token.toLowerCase(Locale.ROOT),
          "Bearer " + token,
          "x".repeat(6000)
        }) {
      new RocketChatTestSession(SERVER, wrong, session.userId()).logout().expect(401);
    }
    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("RC-LOGOUT-07")
  void aTokenWithAnotherUsersIdIs401AndEndsNothing() {
    RocketChatTestSession bob = RocketChatTestSession.logIn(SERVER, "bob");

    new RocketChatTestSession(SERVER, session.token(), bob.userId()).logout().expect(401);
    new RocketChatTestSession(SERVER, bob.token(), session.userId()).logout().expect(401);

    assertThat(session.isAlive()).isTrue();
    assertThat(bob.isAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "alice", "%s "})
  @Verifies("RC-LOGOUT-07")
  void anInvalidUserIdIs401(String id) {
    String almost = id.equals("%s ") ? session.userId().toUpperCase(Locale.ROOT) + "x" : id;
    new RocketChatTestSession(SERVER, session.token(), almost).logout().expect(401);

    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies({"RC-LOGOUT-08", "RC-ME-01"})
  void afterLogoutTheTokenIsRefusedAtOnce() {
    session.logout().expect(200);

    session.with(SERVER.get(RocketChatTestSession.ME)).expect(401);
    session.logout().expect(401);
  }

  @Test
  @Verifies("RC-LOGOUT-09")
  void otherTokensStayAlive() {
    RocketChatTestSession same = RocketChatTestSession.logIn(SERVER, "alice");
    RocketChatTestSession bob = RocketChatTestSession.logIn(SERVER, "bob");

    session.logout().expect(200);

    assertThat(same.isAlive()).isTrue();
    assertThat(bob.isAlive()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "{\"a\":", "[[[[", "<p>", "\0", " "})
  @Verifies("RC-LOGOUT-10")
  void anyBodyIsAccepted(String body) {
    for (String type :
        new String[] {"application/json", "text/plain", "nonsense", "multipart/form-data"}) {
      RocketChatTestSession.logIn(SERVER, "alice").logout().body(type, body).expect(200);
    }
  }

  @Test
  @Verifies("RC-LOGOUT-10")
  void jsonOfLengthZeroIsAccepted() {
    try (var raw = SERVER.raw()) {
      raw.write(
          "POST /api/v1/logout HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: "
              + session.token()
              + "\r\nX-User-Id: "
              + session.userId()
              + "\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n");
      assertThat(raw.response().status()).isEqualTo(200);
    }
    assertThat(session.isAlive()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?a=%%zz HTTP/1.1\r\n%s", " HTTP/1.1\r\n%sContent-Length: x\r\n"})
  void aMalformedLogoutIs400AndEndsNothing(String rest) {
    String headers =
        "Host: localhost\r\nX-Auth-Token: %s\r\nX-User-Id: %s\r\n"
            .formatted(session.token(), session.userId());
    try (var raw = SERVER.raw()) {
      raw.write("POST " + RocketChatTestSession.LOGOUT + rest.formatted(headers) + "\r\n");
      assertThat(raw.response().status()).isEqualTo(400);
    }
    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("RC-LOGOUT-11")
  void headerNamesCompareWithoutCase() {
    SERVER
        .post(RocketChatTestSession.LOGOUT)
        .header("x-aUTH-tOKEN", session.token())
        .header("X-USER-ID", session.userId())
        .expect(200);
  }

  @Test
  @Verifies("RC-LOGOUT-11")
  void theTokenIsNotTakenFromQueryBodyOrCookie() {
    String query = "?X-Auth-Token=" + session.token() + "&X-User-Id=" + session.userId();
    String cookies = "rc_token=" + session.token() + "; rc_uid=" + session.userId();
    SERVER
        .post(RocketChatTestSession.LOGOUT + query + "&authToken=" + session.token())
        .header("Cookie", cookies + "; X-Auth-Token=" + session.token())
        .header("Authorization", "Bearer " + session.token())
        .json("{\"authToken\":\"" + session.token() + "\",\"userId\":\"" + session.userId() + "\"}")
        .expect(401);
    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("RC-LOGOUT-12")
  void getDoesNotLogOut() {
    session.with(SERVER.get(RocketChatTestSession.LOGOUT)).offContract().expect(405);

    assertThat(session.isAlive()).isTrue();
  }

  @Test
  @Verifies("RC-RATE-01")
  void byDefaultTheRateIsNotLimited() {
    for (int i = 0; i < 50; i++) {
      assertThat(session.with(SERVER.get(RocketChatTestSession.ME)).expect(200).headers())
          .doesNotContainKey("x-ratelimit-limit");
    }
  }
}
