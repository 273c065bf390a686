package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of request smuggling. After each malformed request comes a logout in the same packet. A
 * proxy that parses the first request differently does not see the logout, so the server must not
 * execute it.
 */
class RequestSmugglingTest {
  private static final String POST = "POST /api/v1/logout HTTP/1.1\r\nHost: a\r\n";
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
        "Content-Length: 4\r\nTransfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
        "Content-Length:\r\n 5\r\n\r\nhello",
        "Content-Length: 4\r\nTransfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n",
        "Content-Length\t: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\f\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: \"chunked\"\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked;a=b\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: \r\n\r\n",
        "Transfer-Encoding:\r\nContent-Length: 5\r\n\r\nhello",
        "Transfer-Encoding: identity\r\nContent-Length: 5\r\n\r\nhello",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: 1\r\n 0\r\n\r\nhellohello",
        "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        "Content-Length: 5\nContent-Length: 5\r\n\r\nhello",
        "Content-Length: 5 5\r\n\r\nhello",
        "Content-Length: 5,5\r\n\r\nhello",
        "Content-Length: +5\r\n\r\nhello",
        "Content-Length: -5\r\n\r\nhello",
        "Content-Length: 1e1\r\n\r\nhello",
        "Content-Length: 5.0\r\n\r\nhello",
        "Content-Length: 9223372036854775808\r\n\r\nhello",
        "Content-Length: 9223372036854775813\r\n\r\nhello",
        "Content-Length: 18446744073709551621\r\n\r\nhello",
        "Content-Length: \u00b2\r\n\r\nhello",
        "Content-Length: 5\r\nX-A: b\rContent-Length: 0\r\n\r\nhello",
        "X-A: b\rX-B: c\r\n\r\n",
        "X-A: b\rTransfer-Encoding: chunked\r\n\r\n",
        "X-A: b\r\r\n\r\n",
        "\r\r\n\r\n",
        "X\0: b\r\n\r\n",
        "X-A: \0\r\n\r\n",
        "X-A: b\nX-B: c\n\n",
        "X-A\r\n\r\n",
        "X-A : c\r\n\r\n",
        "X-A\t: c\r\n\r\n",
        "Host : b\r\n\r\n"
      })
  void nothingAfterAnAmbiguousHeadIsExecuted(String rest) {
    assertNothingAfterIsExecuted(POST + rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5;a=b\nc\r\nhello\r\n0\r\n\r\n",
        "5\u000b\r\nhello\r\n0\r\n\r\n",
        "0x5\r\nhello\r\n0\r\n\r\n",
        "+5\r\nhello\r\n0\r\n\r\n",
        "-5\r\nhello\r\n0\r\n\r\n",
        "8000000000000005\r\nhello\r\n0\r\n\r\n",
        "10000000000000005\r\nhello\r\n0\r\n\r\n",
        "7fffffffffffffff\r\nhello\r\n0\r\n\r\n",
        "\r\nhello\r\n0\r\n\r\n",
        "zz\r\nhello\r\n0\r\n\r\n",
        "5g\r\nhello\r\n0\r\n\r\n",
        "5 5\r\nhello\r\n0\r\n\r\n",
        "5\0\r\nhello\r\n0\r\n\r\n",
        "5\r\nhello0\r\n\r\n",
        "5\r\nhelloXX0\r\n\r\n",
        "5\rhello\r\n0\r\n\r\n",
        "5\rXhello\r\n0\r\n\r\n",
        "0\r\nnonsense\r\n\r\n",
        "0\r\nX\r\n"
      })
  void nothingAfterMalformedChunksIsExecuted(String chunks) {
    assertNothingAfterIsExecuted(CHUNKED + chunks);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/v1/me\r\n\r\n",
        "GET /api/v1/me\r\n",
        "GET /api/v1/me HTTP/1.1\rHost: a\r\n\r\n",
        "GET /api/v1/me\rx HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/me HTTP/1.1 \r\nHost: a\r\n\r\n",
        "GET /api/v1/me x HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/me HTTP/1.10\r\nHost: a\r\n\r\n",
        "GET\t/api/v1/me\tHTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /api/v1/me HTTP/1.1\r\n X: y\r\nHost: a\r\n\r\n",
        "GET localhost:80 HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET ftp://a/api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET httpfoo/api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http:/api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n",
        "CONNECT /api/v1/me HTTP/1.1\r\nHost: a\r\n\r\n",
        "CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n",
        "TRACE /api/v1/me HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n",
        "TRACE /api/v1/me HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "POST /api/v1/logout HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
      })
  void nothingAfterAMalformedRequestLineIsExecuted(String request) {
    assertNothingAfterIsExecuted(request);
  }

  @Test
  void aTrailerIsNotUsedAsACredential() {
    RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "alice");
    try (RawConnection raw = SERVER.raw()) {
      String pair = "X-Auth-Token: " + session.token() + "\r\nX-User-Id: " + session.userId();
      raw.write(CHUNKED + "5\r\nhello\r\n0\r\n" + pair + "\r\n\r\n");
      assertThat(raw.response().status()).isEqualTo(401);
    }
    assertThat(session.isAlive()).isTrue();
  }

  @Test
  void aLogoutAfterACompleteRequestIsExecuted() {
    RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "alice");
    try (RawConnection raw = SERVER.raw()) {
      raw.write(CHUNKED + "5\r\nhello\r\n0\r\n\r\n" + session.rawLogout());
      assertThat(raw.response().status()).isEqualTo(401);
      assertThat(raw.response().status()).isEqualTo(200);
    }
    assertThat(session.isAlive()).isFalse();
  }

  private static void assertNothingAfterIsExecuted(String request) {
    RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "alice");
    try (RawConnection raw = SERVER.raw()) {
      raw.write(request + session.rawLogout()).finish();
      assertThat(raw.text()).matches("(?s)(HTTP/1\\.1 (400|401|405|505) (?!.*HTTP/1\\.1 \\d).*)?");
    }
    assertThat(session.isAlive()).isTrue();
  }
}
