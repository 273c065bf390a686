package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that bytes after a malformed request on the same connection are not executed as a request.
 */
class RequestsAfterMalformedRequestTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  private final RestedTestSession session = RestedTestSession.logIn(SERVER, "username");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /health HTTP/1.1\r\nHost: a\r\nA B: c\r\n\r\n",
        "GET /health HTTP/3.7\r\nHost: a\r\n\r\n",
        "PUT / HTTP/1.1\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /health HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
        "POST /api/v1/login HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n\r\n",
      })
  void aLogoutAfterAMalformedRequestIsNotExecuted(String malformed) {
    assertLogoutIsNotExecutedAfter(malformed);
  }

  /** Repeats itself, because a server that reads on too early loses a race only now and then. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
        "GET /health HTTP/1.0\r\n\r\n",
        "POST /api/v1/login HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
      })
  void aLogoutAfterARequestThatClosesTheConnectionIsNotExecuted(String last) {
    for (int i = 0; i < 20; i++) {
      RestedTestSession victim = RestedTestSession.logIn(SERVER, "username");
      try (var connection = i % 2 == 0 ? SERVER.raw() : SERVER.rawTls()) {
        connection.write(last + logout(victim));
        assertThat(connection.text()).containsOnlyOnce("HTTP/1.1 ");
      }
      assertThat(victim.isAlive()).isTrue();
    }
  }

  @Test
  void aLogoutAfterAnyOtherRequestIsExecuted() {
    try (var connection = SERVER.raw()) {
      connection.write("GET /health HTTP/1.1\r\nHost: a\r\n\r\n" + logout(session)).finish();
      assertThat(connection.text()).contains("HTTP/1.1 200 ", "HTTP/1.1 204 ");
    }
    assertThat(session.isAlive()).isFalse();
  }

  private void assertLogoutIsNotExecutedAfter(String request) {
    try (var connection = SERVER.raw()) {
      connection.write(request + logout(session)).finish();
      assertThat(connection.text()).containsOnlyOnce("HTTP/1.1 ");
    }
    assertThat(session.isAlive()).isTrue();
  }

  private static String logout(RestedTestSession session) {
    return "POST "
        + RestedTestSession.OPEN
        + "&logout=true HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nAuthorization: "
        + session.token()
        + "\r\n\r\n";
  }
}
