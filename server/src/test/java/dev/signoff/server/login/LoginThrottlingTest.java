package dev.signoff.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.limits.Limits;
import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.JsonBody;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of login throttling with limits for the failed logins of a user and of an address within a
 * minute.
 */
class LoginThrottlingTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int PER_USER = 3;
  private static final int PER_ADDRESS = 5;

  @RegisterExtension
  static final TestServer SERVER =
      TestServer.with(
          options ->
              options.limits(
                  new Limits()
                      .loginFailures(new RateLimit(PER_USER, MINUTE))
                      .loginFailuresPerAddress(new RateLimit(PER_ADDRESS, MINUTE))));

  @BeforeEach
  void nextInterval() {
    SERVER.clock().advance(MINUTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alice", "nobody"})
  void rocketChatFailuresOverTheLimitAre429ForKnownAndUnknownUsers(String user) {
    fail(user, PER_USER);
    TestResponse wrong = rocketChat(user, "wrong").expect(429);
    TestResponse right = rocketChat(user, TestAccounts.password("alice")).expect(429);

    assertThat(right.body()).isEqualTo(wrong.body()).contains("Too many requests");
    assertThat(right.headers("X-RateLimit-Limit")).containsExactly("3");
    assertThat(right.headers("X-RateLimit-Remaining")).containsExactly("0");
    long reset = Long.parseLong(right.header("X-RateLimit-Reset"));
    assertThat(reset - SERVER.clock().millis()).isBetween(1L, MINUTE.toMillis());
  }

  @Test
  void afterTheResetTheRightPasswordIsAcceptedAgain() {
    fail("alice", PER_USER);
    TestResponse refused = rocketChat("alice", TestAccounts.password("alice")).expect(429);
    long reset = Long.parseLong(refused.header("X-RateLimit-Reset"));
    SERVER.clock().advance(Duration.ofMillis(reset - SERVER.clock().millis() - 1));
    rocketChat("alice", TestAccounts.password("alice")).expect(429);

    SERVER.clock().advance(Duration.ofMillis(1));

    rocketChat("alice", TestAccounts.password("alice")).expect(200);
  }

  @Test
  void aThrottledIbmMqLoginGetsTheResponseOfAWrongPassword() {
    TestRequest right = IbmMqTestSession.login(SERVER, "mqadmin", TestAccounts.password("mqadmin"));
    TestResponse wrong = IbmMqTestSession.login(SERVER, "mqadmin", "wrong").expect(401);
    for (int i = 1; i < PER_USER; i++) {
      IbmMqTestSession.login(SERVER, "mqadmin", "wrong").expect(401);
    }

    TestResponse refused = right.expect(401);

    assertThat(refused.body()).isEqualTo(wrong.body());
    assertThat(refused.setCookies()).isEmpty();
    IbmMqTestSession.logIn(SERVER, "mqreader");
    SERVER.clock().advance(MINUTE);
    right.expect(204);
  }

  @Test
  void aThrottledRestedLoginGetsTheResponseOfAWrongPassword() {
    TestResponse wrong = rested("username", "wrong").expect(400);
    for (int i = 1; i < PER_USER; i++) {
      rested("username", "wrong").expect(400);
    }

    TestResponse refused = rested("username", TestAccounts.password("username")).expect(400);

    assertThat(refused.body()).isEqualTo(wrong.body());
    assertThat(refused.setCookies()).isEmpty();
    RestedTestSession.logIn(SERVER, "other");
    SERVER.clock().advance(MINUTE);
    RestedTestSession.logIn(SERVER, "username");
  }

  @Test
  void aSuccessResetsTheFailuresOfItsUser() {
    for (int i = 0; i < 2; i++) {
      fail("alice", PER_USER - 1);
      RocketChatTestSession.logIn(SERVER, "alice");
    }
  }

  @Test
  void aSuccessDoesNotResetTheFailuresOfTheAddress() {
    fail("alice", 2);
    fail("nobody", 2);
    RocketChatTestSession.logIn(SERVER, "alice");
    fail("bob", 1);

    rocketChat("bob", TestAccounts.password("bob")).expect(429);
    IbmMqTestSession.login(SERVER, "mqadmin", TestAccounts.password("mqadmin")).expect(401);
  }

  @Test
  void throttledLoginsOfAUserDoNotCountForTheAddress() {
    fail("alice", PER_USER);
    for (int i = 0; i < 2 * PER_ADDRESS; i++) {
      rocketChat("alice", "wrong").expect(429);
    }

    RocketChatTestSession.logIn(SERVER, "bob");
  }

  @Test
  void theNameAndTheAddressOfOneAccountCountTogether() {
    fail("alice", PER_USER - 1);
    fail("alice@example.com", 1);

    rocketChat("alice", TestAccounts.password("alice")).expect(429);
    rocketChat("alice@example.com", TestAccounts.password("alice")).expect(429);
  }

  @Test
  void aThrottledAddressGetsTheSameResponseForTheRightAndAWrongPassword() {
    fail("alice", PER_USER);
    fail("nobody", PER_ADDRESS - PER_USER);

    TestResponse wrong = rocketChat("alice", "wrong").expect(429);
    TestResponse right = rocketChat("alice", TestAccounts.password("alice")).expect(429);

    assertThat(right.headers("X-RateLimit-Limit"))
        .isEqualTo(wrong.headers("X-RateLimit-Limit"))
        .containsExactly("5");
  }

  @Test
  void failuresFromOneAddressDoNotLockTheUserOutAtAnother() {
    for (int i = 0; i < 2 * PER_ADDRESS; i++) {
      fromOtherAddress("alice", "wrong");
    }
    assertThat(fromOtherAddress("alice", TestAccounts.password("alice"))).isEqualTo(429);

    RocketChatTestSession.logIn(SERVER, "alice");
  }

  @Test
  void resumingASessionIsNotThrottled() {
    RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "alice");
    for (int i = 0; i < 2 * PER_ADDRESS; i++) {
      SERVER.post(RocketChatTestSession.LOGIN).json("{\"resume\":\"wrong\"}").expect(401);
    }
    fail("alice", PER_USER);
    SERVER
        .post(RocketChatTestSession.LOGIN)
        .json(JsonBody.of(Map.of("resume", session.token())))
        .expect(200);
    session.logout().expect(200);
  }

  private static void fail(String user, int times) {
    for (int i = 0; i < times; i++) {
      rocketChat(user, "wrong").expect(401);
    }
  }

  private static TestRequest rocketChat(String user, String password) {
    return SERVER
        .post(RocketChatTestSession.LOGIN)
        .json(JsonBody.of(Map.of("user", user, "password", password)));
  }

  private static TestRequest rested(String user, String password) {
    return SERVER
        .post(RestedTestSession.OPEN + "&login=true")
        .json(JsonBody.of(Map.of("username", user, "password", password)));
  }

  private static int fromOtherAddress(String user, String password) {
    String body = JsonBody.of(Map.of("user", user, "password", password));
    try (RawConnection raw = SERVER.rawFrom("127.0.0.2")) {
      return raw.write(
              "POST /api/v1/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                  + "Content-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body)
          .response()
          .status();
    }
  }
}
