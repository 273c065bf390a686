package dev.signoff.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.signoff.server.tls.TrustAllCertificates;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Test that TLS renegotiation is refused, in a separate process since Java reads the setting once.
 */
class RenegotiationTest {
  private static final String GET_HEALTH = "GET /health HTTP/1.1\r\nHost: a\r\n\r\n";

  @TempDir private Path data;

  @Test
  void aTls12ClientGetsOneHandshakeAndNoMore() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustAllCertificates()}, null);
    try (var server =
        ServerProcess.start(
            Map.of("SIGNOFF_DATA", data.toString()), "--https-port", "0", "--http-port", "0")) {
      int port =
          URI.create(ServerProcess.valueAfter(server.outputUntilReady(), "HTTPS ")).getPort();
      try (var socket = (SSLSocket) context.getSocketFactory().createSocket("localhost", port)) {
        socket.setSoTimeout(5_000);
        socket.setEnabledProtocols(new String[] {"TLSv1.2"});
        socket.getOutputStream().write(GET_HEALTH.getBytes(UTF_8));
        assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8)).endsWith("200");

        socket.startHandshake();
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(
                () -> {
                  socket.getOutputStream().write(GET_HEALTH.getBytes(UTF_8));
                  socket.getInputStream().readAllBytes();
                })
            .withMessageNotContaining("timed out");
      }
    }
  }
}
