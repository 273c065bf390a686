package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of malformed requests: each gets the vendor's error body, and the connection is closed. */
class MalformedRequestsTest {
  private static final String HOST = "Host: localhost\r\n";
  private static final String LINE = "DELETE /ibmmq/rest/v1/login HTTP/1.1\r\n";

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length : 5\r\n\r\nhello",
        "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
        "Content-Length: 5, 5\r\n\r\nhello",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Content-Length: -5\r\n\r\nhello",
        "Content-Length: +5\r\n\r\nhello",
        "Content-Length: 5x\r\n\r\nhello",
        "Content-Length: 0x5\r\n\r\nhello",
        "Content-Length: 99999999999999999999\r\n\r\nhello",
        "Content-Length:\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        "Host: elsewhere\r\n\r\n",
        "X-A: b\0c\r\n\r\n",
        "X-A: b\u0001c\r\n\r\n",
        "X\0A: b\r\n\r\n",
        "X A: b\r\n\r\n",
        "X-A\r\nX-B: c\r\n\r\n",
        ": b\r\n\r\n",
        "X-\u00e4: b\r\n\r\n"
      })
  void anAmbiguousMessageIs400(String rest) {
    try (RawConnection raw = SERVER.raw()) {
      TestResponse response = raw.write(LINE + HOST + rest).response();

      assertThat(response.status()).isEqualTo(400);
      assertThat(response.header("Connection")).isEqualTo("close");
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ibmmq/rest/v1/login%",
        "/ibmmq/rest/v1/login%2",
        "/ibmmq/rest/v1/login%zz",
        "/ibmmq/rest/v1/login?a=%",
        "/ibmmq/rest/v1/login?a=%zz",
        "/ibmmq/rest/v1/lo\0gin",
        "/ibmmq/rest/v1/login?a=\0",
        "/ibmmq/rest/v1/login?a=b c",
        "/ibmmq/rest/v1/login?a=<b>",
        "/ibmmq/rest/v1/log|in",
        "/ibmmq/rest/v1/log\\in",
        "/ibmmq/rest/v1/log\u00fcn",
        "/ibmmq/rest/v1/login#fragment",
        "/api/1/ce/a%zz?key=1",
        "/api/1/ce/examples/auth?key=%",
        "/api/v1/logout%",
        "/%",
        "/elsewhere%zz"
      })
  void aMalformedUrlIs400(String url) {
    try (RawConnection raw = SERVER.raw()) {
      assertThat(raw.write("GET " + url + " HTTP/1.1\r\n" + HOST + "\r\n").response().status())
          .isIn(400, 505);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /ibmmq/rest/v1/login HTTP/2.0\r\nHost: a\r\n\r\n",
        "GET /ibmmq/rest/v1/login HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /ibmmq/rest/v1/login http/1.1\r\nHost: a\r\n\r\n",
        "GET /ibmmq/rest/v1/login HTTP/1.1\r\n\r\n",
        "\r\nGET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a b\r\n\r\n",
        "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a/b\r\n\r\n",
        "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: [\r\n\r\n",
        "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a:port\r\n\r\n",
        "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a@b\r\n\r\n",
        "CONNECT localhost:443 HTTP/1.1\r\nHost: a\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "G\u00e4T / HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /ibmmq/rest/v1/login NONSENSE\r\n\r\n",
        "GET\r\n\r\n",
        "nonsense\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n"
      })
  void bytesThatAreNotHttpAreRefusedWithoutHtmlOrTimeout(String request) {
    try (RawConnection raw = SERVER.raw()) {
      raw.write(request);
      String method = request.strip().startsWith("GET /") ? "GET" : "";
      TestResponse response =
          raw.about(method, method.isEmpty() ? "" : IbmMqTestSession.LOGIN)
              .finish()
              .responseOrClose();

      assertThat(response.status()).isIn(0, 400, 505);
      assertThat(response.body()).doesNotContain("<");
    }
  }

  @Test
  void http09DoesNotTimeOut() {
    try (RawConnection raw = SERVER.raw()) {
      raw.write("GET /ibmmq/rest/v1/login\r\n\r\n").finish();
      assertThat(raw.text()).doesNotContain("<html", "\tat ");
    }
  }

  @Test
  void plainHttpOnTheTlsPortIsClosedWithoutAnErrorPage() {
    try (RawConnection raw = SERVER.rawToHttps()) {
      raw.write(LINE + HOST + "\r\n").finish();
      assertThat(raw.text()).doesNotContain("<html", "\tat ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {9_000, 20_000, 100_000, 1_000_000})
  void aHeaderBlockThatIsTooLongIs400(int length) {
    try (RawConnection raw = SERVER.raw()) {
      raw.tryToWrite(LINE + HOST + "X-Long: " + "x".repeat(length) + "\r\n\r\n");
      assertThat(raw.responseOrClose().status()).isIn(0, 400);
    }
  }

  @Test
  void aRequestLineThatIsTooLongIs400() {
    try (RawConnection raw = SERVER.raw()) {
      raw.tryToWrite("GET /ibmmq/rest/v1/login?a=" + "x".repeat(100_000) + " HTTP/1.1\r\n" + HOST);
      raw.about("GET", ""); // the server has not read the path, so the error has no vendor's format
      assertThat(raw.responseOrClose().status()).isIn(0, 400);
    }
  }

  @Test
  void tooManyHeadersAre400() {
    try (RawConnection raw = SERVER.raw()) {
      raw.tryToWrite(LINE + HOST + "a:b\r\n".repeat(1_000) + "\r\n");
      assertThat(raw.responseOrClose().status()).isIn(0, 400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5\r\nhel",
        "zz\r\nhello\r\n0\r\n\r\n",
        "-1\r\nhello\r\n0\r\n\r\n",
        "5;ext=\"a\r\nhello\r\n0\r\n\r\n",
        "ffffffffffffffffff\r\nhello\r\n0\r\n\r\n",
        "5\r\nhelloXX0\r\n\r\n",
        "5;a=b\r\nhello\r\n0\r\n\r\n"
      })
  void malformedChunksAreRefusedWithoutTimeout(String chunks) {
    try (RawConnection raw = SERVER.raw()) {
      raw.write(
              "POST /ibmmq/rest/v1/login HTTP/1.1\r\n"
                  + HOST
                  + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                  + chunks)
          .finish();
      assertThat(raw.responseOrClose().status()).isIn(0, 400);
    }
  }

  @Test
  void aBodyThatEndsTooSoonIsRefusedWithoutTimeout() {
    try (RawConnection raw = SERVER.raw()) {
      raw.write(
              "POST /ibmmq/rest/v1/login HTTP/1.1\r\n"
                  + HOST
                  + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"username\"")
          .finish();
      assertThat(raw.responseOrClose().status()).isIn(0, 400);
    }
  }

  @Test
  void bareLineFeedsAreServedOrRefusedButSmuggleNothing() {
    try (RawConnection raw = SERVER.raw()) {
      raw.write("GET /ibmmq/rest/v1/login HTTP/1.1\nHost: localhost\n\n");
      assertThat(raw.response().status()).isIn(400, 401);
    }
  }

  @Test
  void theServerStillServesAfterAllThat() {
    assertThat(IbmMqTestSession.logIn(SERVER, "mqadmin").isAlive()).isTrue();
  }
}
