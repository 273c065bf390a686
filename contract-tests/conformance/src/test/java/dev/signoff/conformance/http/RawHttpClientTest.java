package dev.signoff.conformance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Tests that requests are sent exactly as specified. */
class RawHttpClientTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  @Test
  void sendsNamesAndValuesAsTheyAre() throws IOException {
    RawRequest call =
        RawRequest.of("DELETE", "/a{b}")
            .query("key", "a+b/c=")
            .header("x-AUTH-token", "")
            .header("X-Twice", "1")
            .header("X-Twice", "2")
            .cookie("a", "b+/=")
            .cookie("a", "");

    assertThat(sent(call))
        .startsWith("DELETE /a{b}?key=a+b/c= HTTP/1.1\r\n")
        .contains("\r\nx-AUTH-token: \r\nX-Twice: 1\r\nX-Twice: 2\r\nCookie: a=b+/=; a=\r\n")
        .doesNotContain("Content-Length")
        .endsWith("\r\n\r\n");
  }

  @Test
  void aPostHasContentLengthZeroUnlessConfiguredOtherwise() throws IOException {
    assertThat(sent(RawRequest.of("POST", "/"))).contains("\r\nContent-Length: 0\r\n");
    assertThat(sent(RawRequest.of("POST", "/").withoutLength())).doesNotContain("Content-Length");
  }

  @Test
  void countsTheBytesOfABody() throws IOException {
    assertThat(sent(RawRequest.of("POST", "/").body("text/plain", "é")))
        .contains("\r\nContent-Type: text/plain\r\n", "\r\nContent-Length: 2\r\n")
        .endsWith("\r\n\r\né");
  }

  @Test
  void aPathOfTheServerStandsBeforeAllPaths() throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(OK)) {
      URI prefixed = URI.create(server.url() + "/proxy/");

      wire(prefixed).send(RawRequest.of("GET", "/api/v1/me"));

      assertThat(server.requests().get(0)).startsWith("GET /proxy/api/v1/me HTTP/1.1\r\n");
    }
  }

  @Test
  void refusesToSendALineBreakInAHeader() throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(OK)) {
      assertThatThrownBy(
              () -> server.send(RawRequest.of("GET", "/").header("X-Auth-Token", "a\r\nb")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the header X-Auth-Token would contain a line break");
    }
  }

  @Test
  void remembersAllAnswersInOrder() throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(OK, OK.replace("200", "404"))) {
      RawHttpClient wire = wire(server.url());

      wire.send(RawRequest.of("GET", "/a"));
      wire.send(RawRequest.of("GET", "/b"));

      assertThat(wire.log()).extracting(RawResponse::status).containsExactly(200, 404);
      assertThat(wire.log()).extracting(RawResponse::number).containsExactly(1, 2);
    }
  }

  @Test
  void sendsNothingMoreOnceItIsInterrupted() throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(OK)) {
      RawHttpClient wire = wire(server.url());
      wire.interrupt();

      assertThatThrownBy(() -> wire.send(RawRequest.of("GET", "/")))
          .isInstanceOf(RunInterruptedException.class);
      assertThat(server.requests()).isEmpty();
      assertThat(wire.sendOutsideRun(RawRequest.of("DELETE", "/"), Duration.ofSeconds(5))).isTrue();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void aFarewellThatNobodyHearsIsNoFailure() throws IOException {
    try (Socket deaf = new Socket()) { // has the port, so that no other process listens there
      deaf.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      URI url = URI.create("http://127.0.0.1:" + deaf.getLocalPort());

      assertThat(wire(url).sendOutsideRun(RawRequest.of("DELETE", "/"), Duration.ofSeconds(5)))
          .isFalse();
    }
  }

  @Test
  void sendsNoMoreThanItsBudget() throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(OK)) {
      RawHttpClient wire = wire(server.url());
      for (int i = 0; i < RawHttpClient.MAX_REQUESTS; i++) {
        wire.send(RawRequest.of("GET", "/"));
      }

      assertThatThrownBy(() -> wire.send(RawRequest.of("GET", "/")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("more than " + RawHttpClient.MAX_REQUESTS);
    }
  }

  private static RawHttpClient wire(URI url) {
    return new RawHttpClient(
        url, TlsTrust.ofJdk(), Duration.ofSeconds(5), new RateLimitBackoff(wait -> {}));
  }

  private static String sent(RawRequest call) throws IOException {
    try (ScriptedByteServer server = ScriptedByteServer.answering(OK)) {
      server.send(call);
      return server.requests().get(0);
    }
  }
}
