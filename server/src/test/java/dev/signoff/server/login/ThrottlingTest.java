package dev.signoff.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.harness.Answer;
import dev.signoff.server.harness.Call;
import dev.signoff.server.harness.Json;
import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.RawConnection;
import dev.signoff.server.harness.RestedSession;
import dev.signoff.server.harness.RocketSession;
import dev.signoff.server.harness.TestAccounts;
import dev.signoff.server.harness.TestServer;
import dev.signoff.server.limits.Limits;
import dev.signoff.server.limits.RateLimit;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server on which three logins of a user may fail within a minute, and five of an address. */
class ThrottlingTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int OF_USER = 3;
  private static final int OF_ADDRESS = 5;

  @RegisterExtension
  static final TestServer SERVER =
      TestServer.with(
          options ->
              options.limits(
                  new Limits()
                      .loginFailures(new RateLimit(OF_USER, MINUTE))
                      .loginFailuresPerAddress(new RateLimit(OF_ADDRESS, MINUTE))));

  @BeforeEach
  void nextInterval() {
    SERVER.clock().advance(MINUTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alice", "nobody"})
  void ofRocketChatOneFailureTooManyIs429WhetherThereIsSuchAUserOrNot(String user) {
    fail(user, OF_USER);
    Answer wrong = rocketChat(user, "wrong").expect(429);
    Answer right = rocketChat(user, TestAccounts.password("alice")).expect(429);

    assertThat(right.body()).isEqualTo(wrong.body()).contains("Too many requests");
    assertThat(right.headers("X-RateLimit-Limit")).containsExactly("3");
    assertThat(right.headers("X-RateLimit-Remaining")).containsExactly("0");
    long reset = Long.parseLong(right.header("X-RateLimit-Reset"));
    assertThat(reset - SERVER.clock().millis()).isBetween(1L, MINUTE.toMillis());
  }

  @Test
  void atTheResetTheRightPasswordIsRightAgain() {
    fail("alice", OF_USER);
    Answer refused = rocketChat("alice", TestAccounts.password("alice")).expect(429);
    long reset = Long.parseLong(refused.header("X-RateLimit-Reset"));
    SERVER.clock().advance(Duration.ofMillis(reset - SERVER.clock().millis() - 1));
    rocketChat("alice", TestAccounts.password("alice")).expect(429);

    SERVER.clock().advance(Duration.ofMillis(1));

    rocketChat("alice", TestAccounts.password("alice")).expect(200);
  }

  @Test
  void ofIbmMqTheRightPasswordIsAnsweredAsAWrongOne() {
    Call right = MqSession.login(SERVER, "mqadmin", TestAccounts.password("mqadmin"));
    Answer wrong = MqSession.login(SERVER, "mqadmin", "wrong").expect(401);
    for (int i = 1; i < OF_USER; i++) {
      MqSession.login(SERVER, "mqadmin", "wrong").expect(401);
    }

    Answer refused = right.expect(401);

    assertThat(refused.body()).isEqualTo(wrong.body());
    assertThat(refused.setCookies()).isEmpty();
    MqSession.logIn(SERVER, "mqreader");
    SERVER.clock().advance(MINUTE);
    right.expect(204);
  }

  @Test
  void ofRestedTheRightPasswordIsAnsweredAsAWrongOne() {
    Answer wrong = rested("username", "wrong").expect(400);
    for (int i = 1; i < OF_USER; i++) {
      rested("username", "wrong").expect(400);
    }

    Answer refused = rested("username", TestAccounts.password("username")).expect(400);

    assertThat(refused.body()).isEqualTo(wrong.body());
    assertThat(refused.setCookies()).isEmpty();
    RestedSession.logIn(SERVER, "other");
    SERVER.clock().advance(MINUTE);
    RestedSession.logIn(SERVER, "username");
  }

  @Test
  void aSuccessForgivesTheFailuresOfItsUserBefore() {
    for (int i = 0; i < 2; i++) {
      fail("alice", OF_USER - 1);
      RocketSession.logIn(SERVER, "alice");
    }
  }

  @Test
  void aSuccessForgivesNoFailureOfTheAddress() {
    fail("alice", 2);
    fail("nobody", 2);
    RocketSession.logIn(SERVER, "alice");
    fail("bob", 1);

    rocketChat("bob", TestAccounts.password("bob")).expect(429);
    MqSession.login(SERVER, "mqadmin", TestAccounts.password("mqadmin")).expect(401);
  }

  @Test
  void whatIsRefusedForAUserDoesNotCountAgainstTheAddress() {
    fail("alice", OF_USER);
    for (int i = 0; i < 2 * OF_ADDRESS; i++) {
      rocketChat("alice", "wrong").expect(429);
    }

    RocketSession.logIn(SERVER, "bob");
  }

  @Test
  void theNameAndTheAddressOfOneAccountCountTogether() {
    fail("alice", OF_USER - 1);
    fail("alice@example.com", 1);

    rocketChat("alice", TestAccounts.password("alice")).expect(429);
    rocketChat("alice@example.com", TestAccounts.password("alice")).expect(429);
  }

  @Test
  void forAnExhaustedAddressTheRightPasswordIsAnsweredAsAWrongOneOfAnExhaustedUser() {
    fail("alice", OF_USER);
    fail("nobody", OF_ADDRESS - OF_USER);

    Answer wrong = rocketChat("alice", "wrong").expect(429);
    Answer right = rocketChat("alice", TestAccounts.password("alice")).expect(429);

    assertThat(right.headers("X-RateLimit-Limit"))
        .isEqualTo(wrong.headers("X-RateLimit-Limit"))
        .containsExactly("5");
  }

  @Test
  void nobodyLocksOutAUserWhoIsElsewhere() {
    for (int i = 0; i < 2 * OF_ADDRESS; i++) {
      elsewhere("alice", "wrong");
    }
    assertThat(elsewhere("alice", TestAccounts.password("alice"))).isEqualTo(429);

    RocketSession.logIn(SERVER, "alice");
  }

  @Test
  void aResumedSessionIsNoGuess() {
    RocketSession session = RocketSession.logIn(SERVER, "alice");
    for (int i = 0; i < 2 * OF_ADDRESS; i++) {
      SERVER.post(RocketSession.LOGIN).json("{\"resume\":\"wrong\"}").expect(401);
    }
    fail("alice", OF_USER);
    SERVER.post(RocketSession.LOGIN).json(Json.of(Map.of("resume", session.token()))).expect(200);
    session.logout().expect(200);
  }

  private static void fail(String user, int times) {
    for (int i = 0; i < times; i++) {
      rocketChat(user, "wrong").expect(401);
    }
  }

  private static Call rocketChat(String user, String password) {
    return SERVER
        .post(RocketSession.LOGIN)
        .json(Json.of(Map.of("user", user, "password", password)));
  }

  private static Call rested(String user, String password) {
    return SERVER
        .post(RestedSession.OPEN + "&login=true")
        .json(Json.of(Map.of("username", user, "password", password)));
  }

  private static int elsewhere(String user, String password) {
    String body = Json.of(Map.of("user", user, "password", password));
    try (RawConnection raw = SERVER.rawFrom("127.0.0.2")) {
      return raw.write(
              "POST /api/v1/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                  + "Content-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body)
          .answer()
          .status();
    }
  }
}
