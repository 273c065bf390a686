package dev.signoff.server.rocketchat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.JsonBody;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.ServerLogCapture;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import dev.signoff.testkit.TestResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of a server with a small Rocket.Chat rate limit. */
class TooManyRequestsTest {
  private static final int LIMIT = 3;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @RegisterExtension static final ServerLogCapture LOG = new ServerLogCapture();

  @RegisterExtension
  static final TestServer SERVER =
      TestServer.with(options -> options.rocketChatRateLimit(LIMIT, MINUTE));

  @AfterEach
  void nextWindow() {
    SERVER.clock().stopFailing();
    SERVER.clock().advance(MINUTE);
  }

  @Test
  @Verifies("RC-RATE-01")
  void theRequestOverTheLimitIs429() {
    long begins = SERVER.clock().millis();
    for (int i = 0; i < LIMIT; i++) {
      assertThat(login().expect(200).headers()).doesNotContainKey("x-ratelimit-limit");
      SERVER.clock().advance(Duration.ofSeconds(1));
    }

    TestResponse response = login().expect(429);

    assertThat(response.body())
        .isEqualTo(
            "{\"status\":\"error\",\"message\":\"Too many requests. Wait before you try again.\"}");
    assertThat(response.headers("X-RateLimit-Limit")).containsExactly("3");
    assertThat(response.headers("X-RateLimit-Remaining")).containsExactly("0");
    assertThat(response.headers("X-RateLimit-Reset"))
        .containsExactly(String.valueOf(begins + MINUTE.toMillis()));
  }

  @Test
  @Verifies("RC-RATE-01")
  void requestsAreServedAgainFromTheResetOn() {
    exhaust(login(), 200);
    SERVER.clock().advance(MINUTE.minusMillis(1));
    login().expect(429);

    SERVER.clock().advance(Duration.ofMillis(1));

    exhaust(login(), 200);
  }

  @Test
  @Verifies("RC-RATE-01")
  void eachOperationHasALimitOfItsOwn() {
    List<RocketChatTestSession> sessions = new ArrayList<>();
    for (int i = 0; i < LIMIT; i++) {
      sessions.add(RocketChatTestSession.logIn(SERVER, "alice"));
    }
    login().expect(429);
    RocketChatTestSession session = sessions.get(0);
    exhaust(session.with(SERVER.get(RocketChatTestSession.ME)), 200);
    sessions.forEach(each -> each.logout().expect(200));
    session.logout().expect(429);
  }

  @Test
  @Verifies("RC-RATE-01")
  void aLogoutOverTheLimitEndsNothing() {
    RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "alice");
    for (int i = 0; i < LIMIT - 1; i++) {
      RocketChatTestSession.logIn(SERVER, "bob").logout().expect(200);
    }
    SERVER.clock().failAfter(1);
    session.logout().expect(500);
    SERVER.clock().stopFailing();
    session.logout().expect(429);
    assertThat(session.isAlive()).isTrue();

    SERVER.clock().advance(MINUTE);

    session.logout().expect(200);
  }

  @Test
  @Verifies("RC-RATE-01")
  void a401DoesNotCount() {
    for (int i = 0; i < 3 * LIMIT; i++) {
      wrongLogin().expect(401);
      SERVER.post(RocketChatTestSession.LOGIN).json("{\"resume\":\"garbage\"}").expect(401);
      SERVER.post(RocketChatTestSession.LOGOUT).expect(401);
      SERVER.get(RocketChatTestSession.ME).expect(401);
    }
    exhaust(login(), 200);
    wrongLogin().expect(429);
  }

  @Test
  @Verifies("RC-RATE-01")
  void everyOtherResponseCounts() {
    SERVER.post(RocketChatTestSession.LOGIN).json("{\"user\":").expect(400);
    SERVER.post(RocketChatTestSession.LOGIN).json("{\"user\":\"alice\"}").expect(400);
    SERVER.clock().failAfter(1);
    login().expect(500);
    SERVER.clock().stopFailing();

    login().expect(429);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "Client-IP", "X-Client-IP", "Via"})
  @Verifies("RC-RATE-01")
  void noHeaderMakesAnotherClient(String header) {
    exhaust(login(), 200);
    login().header(header, header.equals("Forwarded") ? "for=192.0.2.1" : "192.0.2.1").expect(429);
    login().plain().expect(429);
  }

  @Test
  @Verifies("RC-RATE-01")
  void anotherAddressHasALimitOfItsOwn() {
    exhaust(login(), 200);
    for (int status : new int[] {400, 400, 400, 429}) {
      try (var raw = SERVER.rawFrom("127.0.0.2")) {
        raw.write("POST /api/v1/login HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
        assertThat(raw.response().status()).isEqualTo(status);
      }
    }
  }

  @Test
  @Verifies("RC-RATE-01")
  void concurrentRequestsDoNotExceedTheLimit() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Integer> statuses = new ArrayList<>();
      Callable<Integer> login = () -> login().send().status();
      for (Future<Integer> one : threads.invokeAll(Collections.nCopies(32, login))) {
        statuses.add(one.get());
      }
      assertThat(statuses).containsOnly(200, 429);
      assertThat(Collections.frequency(statuses, 200)).isEqualTo(LIMIT);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theOtherVendorsAreNotLimited() {
    for (int i = 0; i < 3 * LIMIT; i++) {
      IbmMqTestSession.logIn(SERVER, "mqadmin").logout().expect(204);
      RestedTestSession.logIn(SERVER, "username").logout().expect(204);
    }
  }

  private static void exhaust(TestRequest request, int status) {
    for (int i = 0; i < LIMIT; i++) {
      request.expect(status);
    }
    request.expect(429);
  }

  private static TestRequest login() {
    return login(TestAccounts.password("alice"));
  }

  private static TestRequest wrongLogin() {
    return login("wrong");
  }

  private static TestRequest login(String password) {
    return SERVER
        .post(RocketChatTestSession.LOGIN)
        .json(JsonBody.of(Map.of("user", "alice", "password", password)));
  }
}
