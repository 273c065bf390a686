package dev.signoff.conformance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.testkit.ReservedPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests of a raw connection: every response is read in time, or a sentence explains the failure.
 */
class RawConnectionTest {
  private static final Duration SHORT = Duration.ofMillis(150);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final RawRequest GET = RawRequest.of("GET", "/");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200\r\ncontent-length:5\r\n\r\nhello and more",
        "HTTP/1.0 200 OK\r\n\r\nhello",
        "HTTP/1.1 200 OK\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTRANSFER-ENCODING: Chunked\r\n\r\n5;a=b\r\nhello\r\n0;c\r\nX: y\r\n\r\n",
        "HTTP/1.1 200\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
      })
  void readsABodyHoweverItIsFramed(String response) throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(response)) {
      assertThat(server.get().status()).isEqualTo(200);
      assertThat(server.get().body()).isEqualTo("hello");
    }
  }

  @Test
  void keepsHeadersAsTheyCame() throws IOException {
    try (ScriptedByteServer server =
        ScriptedByteServer.answering(
            "HTTP/1.1 200 OK\r\nset-cookie: a=1\r\nSet-Cookie:\t b=2 \r\nX-Empty:\r\n\r\n")) {
      RawResponse response = server.get();

      assertThat(response.headers())
          .containsExactly(
              new NameValue("set-cookie", "a=1"),
              new NameValue("Set-Cookie", "b=2"),
              new NameValue("X-Empty", ""));
      assertThat(response.setCookies()).hasSize(2);
    }
  }

  @ParameterizedTest
  @CsvSource({"Content-Length: 4", "X-None: 1", "Transfer-Encoding: chunked"})
  void seesABodyThatNo204MayHave(String header) throws IOException {
    try (ScriptedByteServer server =
        ScriptedByteServer.answering("HTTP/1.1 204 No Content\r\n" + header + "\r\n\r\noops")) {
      assertThat(server.get().body()).isEqualTo("oops");
    }
  }

  @Test
  void seesThatBodyOnAnOpenConnectionToo() throws IOException {
    try (ScriptedByteServer server =
        ScriptedByteServer.holding("HTTP/1.1 204 No Content\r\n\r\noops")) {
      assertThat(server.wire(LONG).send(GET).body()).isEqualTo("oops");
    }
  }

  @Test
  void aRight204OnAnOpenConnectionCostsNotTheWholeTimeout() throws IOException {
    try (ScriptedByteServer server =
        ScriptedByteServer.holding("HTTP/1.1 204 No Content\r\n\r\n")) {
      long start = System.nanoTime();

      assertThat(server.wire(LONG).send(GET).body()).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void aLengthIsEnoughOnAnOpenConnection() throws IOException {
    try (ScriptedByteServer server =
        ScriptedByteServer.holding("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")) {
      assertThat(server.wire(LONG).send(GET).body()).isEqualTo("hello");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK\r\nContent-",
        "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"
      })
  void aServerThatFallsSilentIsWaitedForNoLongerThanTheTimeout(String beginning)
      throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.holding(beginning)) {
      assertFails(server, SHORT, NoResponseException.ConnectionFailure.TIMEOUT)
          .hasMessage("GET /: there was no response within 150 ms");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | the server closed the connection without a response",
        "HTTP/1.1 200 OK~Content- | the connection ended in the middle of the response",
        "HTTP/1.1 200 OK~Content-Length: 9~~x | the body of the response ended before its announced length",
        "HTTP/1.1 200 OK~Content-Length: -1~~x | the Content-Length of the response is not a number",
        "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~ | a chunk of the response has no length",
        "HTTP/1.1 200 OK~nonsense~~ | a header line of the response has no name",
        "SSH-2.0-OpenSSH~ | the response is not HTTP/1.1",
        "HTTP/1.1 2000 OK~~ | the response is not HTTP/1.1",
        "HTTP/2 200~~ | the response is not HTTP/1.1"
      })
  void whatIsNoAnswerIsSaidSo(String response, String sentence) throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(response.replace("~", "\r\n"))) {
      assertFails(server, LONG, NoResponseException.ConnectionFailure.BROKEN)
          .hasMessage("GET /: " + sentence);
    }
  }

  @Test
  void readsNoMoreThanItMust() throws IOException {
    String head = "HTTP/1.1 200 OK\r\n";
    try (ScriptedByteServer server =
        ScriptedByteServer.answering(
            head + "X: " + "x".repeat(70_000) + "\r\n\r\n",
            head + "\r\n" + "x".repeat(1_100_000),
            head + "Content-Length: 1100000\r\n\r\n")) {
      assertFails(server, LONG, NoResponseException.ConnectionFailure.BROKEN)
          .hasMessageContaining("larger than 64 KiB");
      assertFails(server, LONG, NoResponseException.ConnectionFailure.BROKEN)
          .hasMessageContaining("larger than 1 MiB");
      assertFails(server, LONG, NoResponseException.ConnectionFailure.BROKEN)
          .hasMessageContaining("larger than 1 MiB");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0015\u0003\u0003\u0000\u0002\u0002P",
        "HTTP/1.1 400 Bad Request\r\n\r\nThe plain HTTP request was sent to HTTPS port",
        "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.",
        "HTTP/1.1 400\r\n\r\nBad Request\r\nThis combination of host and port requires TLS."
      })
  void aServerThatWantsTlsIsUnderstood(String response) throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(response)) {
      assertFails(server, LONG, NoResponseException.ConnectionFailure.TLS_REQUIRED)
          .hasMessage("GET /: the server accepts only TLS");
    }
  }

  @Test
  void findsAServerOnWhicheverAddressOfLocalhost() throws IOException {
    for (InetAddress address : InetAddress.getAllByName("localhost")) {
      try (ScriptedByteServer server =
          ScriptedByteServer.on(address, "HTTP/1.1 200 OK\r\n\r\nhere")) {
        assertThat(server.get().body()).isEqualTo("here");
      }
    }
  }

  @Test
  void aPortWithoutAServerAndAnUnknownHostAreUnreachable() {
    try (ReservedPort port = ReservedPort.reserve()) {
      assertUnreachable("http://localhost:" + port.number())
          .hasMessage("GET /: nothing listens at localhost:" + port.number());
    }
    assertUnreachable("http://nowhere.invalid")
        .hasMessage("GET /: the host nowhere.invalid is not known");
  }

  private static AbstractThrowableAssert<?, ?> assertUnreachable(String url) {
    RawHttpClient client =
        new RawHttpClient(
            URI.create(url), TlsTrust.ofJdk(), LONG, new RateLimitBackoff(wait -> {}));
    return assertThatThrownBy(() -> client.send(GET))
        .isInstanceOfSatisfying(
            NoResponseException.class,
            it ->
                assertThat(it.kind()).isEqualTo(NoResponseException.ConnectionFailure.UNREACHABLE));
  }

  private static AbstractThrowableAssert<?, ?> assertFails(
      ScriptedByteServer server, Duration timeout, NoResponseException.ConnectionFailure kind) {
    return assertThatThrownBy(() -> server.wire(timeout).send(GET))
        .isInstanceOfSatisfying(
            NoResponseException.class, it -> assertThat(it.kind()).isEqualTo(kind));
  }
}
