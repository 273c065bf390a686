package dev.signoff.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signoff.server.limits.Limits;
import dev.signoff.server.testing.DelayedSessionStore;
import dev.signoff.server.tls.TrustAllCertificates;
import dev.signoff.testkit.Polling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;

/**
 * Tests of the shutdown: which requests it waits for, how new requests are answered meanwhile, and
 * that no thread remains.
 */
class ShutdownTest {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration AT_MOST = Duration.ofSeconds(12);
  private static final String BODY = "{\"username\":\"mqadmin\",\"password\":\"mqadmin\"}";
  private static final String LOGIN =
      "POST /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
          + "Content-Length: "
          + BODY.length()
          + "\r\n\r\n"
          + BODY;

  private static final String WHO_AM_I = "GET /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\n\r\n";

  private final Set<Thread> before = running();

  @Test
  void aStoppedServerHasNoThreads() throws Exception {
    serveAndStop(false);

    Polling.waitUntil("all threads end: " + started(), SOON, () -> started().isEmpty());
  }

  @Test
  void aServerWhoseStopWasInterruptedHasNoThreads() throws Exception {
    serveAndStop(true);

    assertThat(Thread.interrupted()).isTrue();
    Polling.waitUntil("all threads end: " + started(), SOON, () -> started().isEmpty());
  }

  @Test
  void aServerThatCouldNotStartHasNoThreads() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var options = new ServerOptions().httpsPort(0).httpPort(taken.getLocalPort());
      assertThatExceptionOfType(ServerStartException.class)
          .isThrownBy(() -> SignoffServer.start(options));
    }
    Polling.waitUntil("all threads end: " + started(), SOON, () -> started().isEmpty());
  }

  @Test
  void theStopDoesNotWaitForAClientThatOnlyFinishedItsTlsHandshake() throws Exception {
    var server = SignoffServer.start(options());
    try (var socket = (SSLSocket) trustful().createSocket("localhost", server.https().getPort())) {
      socket.startHandshake();
      socket.getOutputStream().write(WHO_AM_I.getBytes(UTF_8));
      assertThat(status(socket)).isEqualTo("401");
      try (var idle = (SSLSocket) trustful().createSocket("localhost", server.https().getPort())) {
        idle.startHandshake();
        assertThat(CompletableFuture.runAsync(server::close)).succeedsWithin(SOON);
      }
    } finally {
      server.close();
    }
  }

  @Test
  void theStopDoesNotWaitForTheRestOfABodyThatWasAnswered() throws Exception {
    var server = SignoffServer.start(options().limits(new Limits().bodyBytes(100)));
    try (var socket = new Socket("localhost", server.http().getPort())) {
      String head =
          "DELETE /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\nContent-Length: 4000\r\n\r\n";
      socket.getOutputStream().write((head + "x".repeat(2_000)).getBytes(UTF_8));
      assertThat(status(socket)).startsWith("4");
      socket.getOutputStream().write(("x".repeat(2_000) + WHO_AM_I).getBytes(UTF_8));
      StringBuilder output = new StringBuilder();
      Polling.waitUntil(
          "the second request is answered",
          SOON,
          () -> output.append(available(socket)).indexOf("HTTP/1.1 401") > 0);
      socket.getOutputStream().write((head + "x".repeat(2_000)).getBytes(UTF_8));
      output.setLength(0);
      Polling.waitUntil(
          "the third request is answered",
          SOON,
          () -> output.append(available(socket)).indexOf("HTTP/1.1 4") >= 0);
      socket.getOutputStream().write("x".repeat(2_000).getBytes(UTF_8));
      assertThat(CompletableFuture.runAsync(server::close)).succeedsWithin(SOON);
    } finally {
      server.close();
    }
  }

  @Test
  void aRequestDuringTheStopIs503InTheVendorsFormat() throws Exception {
    var server =
        SignoffServer.start(
            options().sessionStore(DelayedSessionStore.after(Duration.ofSeconds(3))));
    try (var slow = new Socket("localhost", server.http().getPort());
        var persistent = new Socket("localhost", server.http().getPort())) {
      slow.getOutputStream()
          .write(
              "GET /api/v1/me HTTP/1.1\r\nHost: a\r\nX-Auth-Token: a\r\nX-User-Id: b\r\n\r\n"
                  .getBytes(UTF_8));
      persistent.getOutputStream().write(WHO_AM_I.getBytes(UTF_8));
      Polling.waitUntil(
          "the request is answered", SOON, () -> available(persistent).contains("HTTP/1.1 401"));
      var stopped = CompletableFuture.runAsync(server::close);
      StringBuilder output = new StringBuilder();
      Polling.waitUntil(
          "a request is answered with 503",
          SOON,
          () -> {
            try {
              persistent.getOutputStream().write(WHO_AM_I.getBytes(UTF_8));
            } catch (IOException closed) {
              // the bytes before the close are the result
            }
            return output.append(available(persistent)).indexOf("HTTP/1.1 503") >= 0;
          });
      assertThat(output.substring(output.indexOf("HTTP/1.1 503")))
          .contains("MQWB0000E", "The server is stopping. Try again later.")
          .containsIgnoringCase("content-type: application/json")
          .containsIgnoringCase("cache-control: no-store")
          .containsIgnoringCase("x-content-type-options: nosniff");
      assertThat(status(slow)).isEqualTo("401");
      assertThat(stopped).succeedsWithin(AT_MOST);
    } finally {
      server.close();
    }
  }

  private static ServerOptions options() {
    return new ServerOptions().httpsPort(0).httpPort(0);
  }

  private static String status(Socket socket) throws IOException {
    socket.setSoTimeout((int) SOON.toMillis());
    return new String(socket.getInputStream().readNBytes(12), UTF_8).substring(9);
  }

  /** Returns the bytes that have arrived so far. */
  private static String available(Socket socket) {
    try {
      return new String(
          socket.getInputStream().readNBytes(socket.getInputStream().available()), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SSLSocketFactory trustful() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustAllCertificates()}, null);
    return context.getSocketFactory();
  }

  private void serveAndStop(boolean isInterrupted) throws IOException {
    try (var server = SignoffServer.start(new ServerOptions().httpsPort(0).httpPort(0));
        var socket = new Socket("localhost", server.http().getPort())) {
      socket.getOutputStream().write(LOGIN.getBytes(UTF_8));
      assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8)).endsWith("204");
      assertThat(started()).anyMatch(thread -> thread.getName().startsWith("signoff-worker"));
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Set<Thread> started() {
    Set<Thread> started = running();
    started.removeAll(before);
    return started;
  }

  private static Set<Thread> running() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }
}
