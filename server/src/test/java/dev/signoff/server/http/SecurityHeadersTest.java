package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.limits.Limits;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that every kind of response forbids MIME sniffing and caching. */
class SecurityHeadersTest {
  @RegisterExtension
  static final TestServer SERVER =
      TestServer.with(
          options ->
              options
                  .limits(new Limits().sessions(1))
                  .rocketChatRateLimit(50, Duration.ofHours(1)));

  @Test
  void successesHaveTheHeaders() {
    IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");
    check(session.whoAmI(), 200);
    check(session.createQueue("/admin/qmgr/QM1/queue", "HEADERS"), 201);
    check(session.logout(), 204);
    check(SERVER.request("OPTIONS", RestedTestSession.OPEN).offContract(), 200);
    check(SERVER.request("HEAD", "/health").offContract(), 200);
    check(SERVER.get("/health").offContract(), 200);
  }

  @Test
  void refusalsHaveTheHeaders() {
    check(SERVER.get(IbmMqTestSession.LOGIN), 401);
    check(SERVER.post(RocketChatTestSession.LOGIN).json("{"), 400);
    check(SERVER.post(RestedTestSession.ENDPOINT), 403);
    check(SERVER.get("/elsewhere").offContract(), 404);
    check(SERVER.get("/ibmmq/rest/elsewhere").offContract(), 404);
    check(SERVER.request("PUT", IbmMqTestSession.LOGIN).offContract(), 405);
    check(SERVER.post("/health").offContract(), 405);
  }

  @Test
  void responsesOverALimitHaveTheHeaders() {
    RestedTestSession session = RestedTestSession.logIn(SERVER, "username");
    check(RestedTestSession.login(SERVER, "other").offContract(), 503);
    session.logout().expect(204);
    TestRequest login = SERVER.post(RocketChatTestSession.LOGIN).json("{");
    for (int i = 0; login.send().status() != 429; i++) {
      assertThat(i).isLessThan(60);
    }
    check(login, 429);
    SERVER.clock().advance(Duration.ofHours(1)); // the rate limit must not affect other tests
  }

  @Test
  void internalErrorsHaveTheHeaders() {
    IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");
    SERVER.clock().failAfter(0);
    check(session.whoAmI(), 500);
    SERVER.clock().stopFailing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/me%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/me HTTP/1.1\r\n\r\n",
        "GET /api/v1/me HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /api/v1/me HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
        "POST /api/v1/me HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
      })
  void responsesToMalformedRequestsHaveTheHeaders(String request) {
    try (RawConnection raw = SERVER.raw()) {
      TestResponse response = raw.write(request).response();
      assertThat(response.status()).isIn(400, 505);
      check(response);
    }
  }

  private static void check(TestRequest request, int status) {
    check(request.expect(status));
  }

  private static void check(TestResponse response) {
    assertThat(response.headers("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(response.headers("Cache-Control")).containsExactly("no-store");
    assertThat(response.headers("Server")).isEmpty();
  }
}
