package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import dev.signoff.testkit.TestResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that unusual but valid requests are served. */
class UnusualValidRequestsTest {
  private static final String GET = "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: localhost\r\n";
  private static final String BODY =
      "{\"username\":\"mqadmin\",\"password\":\"" + TestAccounts.password("mqadmin") + "\"}";
  private static final String LOGIN =
      "POST /ibmmq/rest/v1/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost:",
        "GET /ibmmq/rest/v1/login HTTP/1.1\r\nhOST: localhost",
        "GET /ibmmq/rest/v1/login?a=b&c HTTP/1.1\r\nHost: localhost",
        "GET /ibmmq/rest/v1/login? HTTP/1.1\r\nHost: localhost",
        "GET http://localhost/ibmmq/rest/v1/login HTTP/1.1\r\nHost: localhost",
        "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: signoff_server:8080",
        "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: [::1]:9443",
        "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: localhost:",
        GET + "X-A: b\r\n folded",
        GET + "X-A: b\r\n Content-Length: 500",
        GET + "X-A: \u00e4",
        GET + "X-A:",
        GET + "X-A:\tb\t",
        GET + "Content-Length: 0",
        GET + "Content-Length: 4\r\n\r\nbody",
        GET + "Upgrade: h2c\r\nHTTP2-Settings: AA\r\nConnection: Upgrade, HTTP2-Settings"
      })
  void theRequestIsServed(String request) {
    try (RawConnection raw = SERVER.raw()) {
      assertThat(
              raw.write(request.endsWith("body") ? request : request + "\r\n\r\n")
                  .response()
                  .text("/error/0/msgId"))
          .isEqualTo("MQWB0104E");
    }
  }

  /** Sends the upgrade header that the JDK's HTTP client adds to plain requests by default. */
  @Test
  void anUpgradeToHttp2IsIgnored() {
    try (RawConnection raw = SERVER.raw()) {
      String upgrade =
          "Upgrade: h2c\r\nHTTP2-Settings: AA\r\nConnection: Upgrade, HTTP2-Settings\r\n";
      raw.write(LOGIN + upgrade + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY);
      assertThat(raw.response().status()).isEqualTo(204);
      assertThat(raw.write(GET + upgrade + "\r\n").response().status()).isEqualTo(401);
      assertThat(raw.write(GET + "\r\n").response().status()).isEqualTo(401);
    }
  }

  @Test
  void http10IsAnsweredAndClosed() {
    try (RawConnection raw = SERVER.raw()) {
      assertThat(raw.write("GET /ibmmq/rest/v1/login HTTP/1.0\r\n\r\n").response().status())
          .isEqualTo(401);
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  @Test
  void http10WithKeepAliveIsKeptAlive() {
    try (RawConnection raw = SERVER.raw()) {
      String request = "GET /ibmmq/rest/v1/login HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
      assertThat(raw.write(request).response().status()).isEqualTo(401);
      assertThat(raw.write(request).response().status()).isEqualTo(401);
    }
  }

  @Test
  void connectionCloseIsObeyed() {
    try (RawConnection raw = SERVER.raw()) {
      assertThat(raw.write(GET + "Connection: close\r\n\r\n").response().status()).isEqualTo(401);
      assertThat(raw.isClosedByServer()).isTrue();
    }
  }

  @Test
  void expect100ContinueIsContinued() {
    try (RawConnection raw = SERVER.raw()) {
      raw.write(LOGIN + "Content-Length: " + BODY.length() + "\r\nExpect: 100-continue\r\n\r\n");
      assertThat(raw.response().status()).isEqualTo(100);
      assertThat(raw.write(BODY.getBytes(StandardCharsets.US_ASCII)).response().status())
          .isEqualTo(204);
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() {
    try (RawConnection raw = SERVER.raw()) {
      raw.write(
          LOGIN
              + "Content-Length: "
              + BODY.length()
              + "\r\n\r\n"
              + BODY
              + GET
              + "\r\n"
              + GET
              + "\r\n");
      assertThat(raw.response().status()).isEqualTo(204);
      assertThat(raw.response().status()).isEqualTo(401);
      assertThat(raw.response().status()).isEqualTo(401);
    }
  }

  @Test
  void aChunkedRequestAfterOneWithALengthIsServed() {
    try (RawConnection raw = SERVER.raw()) {
      String first = LOGIN + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY;
      String chunk = Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n0\r\n\r\n";
      String second = LOGIN + "Transfer-Encoding: chunked\r\n\r\n" + chunk;
      raw.write(first + second + first + second);
      for (int i = 0; i < 4; i++) {
        assertThat(raw.response().status()).isEqualTo(204);
      }
    }
  }

  @Test
  void chunksAndTrailersAreRead() {
    try (RawConnection raw = SERVER.rawTls()) {
      String first = BODY.substring(0, 5);
      String rest = BODY.substring(5);
      raw.write(
          LOGIN
              + "Transfer-Encoding: chunked\r\n\r\n5\r\n"
              + first
              + "\r\n"
              + Integer.toHexString(rest.length())
              + "\r\n"
              + rest
              + "\r\n0\r\nX-Trailer: a\r\n\r\n");
      assertThat(raw.response().status()).isEqualTo(204);
      assertThat(raw.write(GET + "\r\n").response().status()).isEqualTo(401);
    }
  }

  @Test
  void aRequestThatComesByteByByteIsServed() {
    try (RawConnection raw = SERVER.raw()) {
      String request = GET + "Cookie: a=b\r\n\r\n";
      raw.about("GET", IbmMqTestSession.LOGIN);
      for (int i = 0; i < request.length() - 1; i++) {
        raw.write((byte) request.charAt(i));
      }
      assertThat(raw.write("\n").response().status()).isEqualTo(401);
    }
  }

  @Test
  void aConnectionServesAThousandRequests() {
    try (RawConnection raw = SERVER.raw()) {
      for (int i = 0; i < 1_000; i++) {
        TestResponse response = raw.write(GET + "\r\n").response();
        assertThat(response.header("Connection")).as("after %s requests", i).isNotEqualTo("close");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml;q=1, */*;q=0", "nonsense", "", "*/*;q=x"})
  void jsonIsSentWhateverTheAcceptHeader(String accept) {
    TestResponse response = SERVER.get(IbmMqTestSession.LOGIN).header("Accept", accept).expect(401);

    assertThat(response.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void acceptEncodingAndLanguageAndCharsetChangeNothing() {
    SERVER
        .get(IbmMqTestSession.LOGIN)
        .header("Accept-Encoding", "gzip, br;q=0.1, identity;q=0")
        .header("Accept-Charset", "utf-16")
        .header("Accept-Language", "xx-nonsense-###")
        .header("If-None-Match", "*")
        .header("Range", "bytes=0-0")
        .header("If-Modified-Since", "nonsense")
        .expect(401);
  }
}
