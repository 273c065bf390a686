package dev.signoff.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.testing.ServerLogCapture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a certificate that is replaced while the server runs. */
class CertificateReloadTest {
  private static final char[] PASSWORD = "right-password".toCharArray();

  @RegisterExtension static final ServerLogCapture LOG = new ServerLogCapture();

  @TempDir Path directory;
  private Path file;
  private Keystore first;
  private SignoffServer server;

  @BeforeEach
  void start() throws IOException {
    file = directory.resolve("server.p12");
    first = replace(PASSWORD);
    server =
        SignoffServer.start(
            new ServerOptions().httpsPort(0).httpPort(0).keystore(Keystore.read(file, PASSWORD)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void newHandshakesGetTheNewCertificateAndOpenConnectionsContinue() throws Exception {
    try (SSLSocket old = connect()) {
      assertThat(presented(old)).isEqualTo(first.certificate());

      Keystore second = replace(PASSWORD);

      assertThat(isPresentedSoon(second.certificate())).isTrue();
      assertThat(server.certificatePem()).isEqualTo(second.certificatePem());
      assertThat(status(old)).isEqualTo("HTTP/1.1 200");
    }
  }

  @Test
  void anUnusableCertificateIsLoggedAndTheOldOneStays() throws Exception {
    Files.writeString(file, "nonsense");
    assertThat(isLoggedSoon("is not a PKCS#12 or JKS file. The previous certificate stays"))
        .isTrue();
    replace("other-password".toCharArray());
    assertThat(isLoggedSoon("cannot be opened with this password. The previous")).isTrue();
    Files.delete(file);
    assertThat(isLoggedSoon("does not exist or cannot be read. The previous")).isTrue();
    try (SSLSocket socket = connect()) {
      assertThat(presented(socket)).isEqualTo(first.certificate());
    }

    Keystore second = replace(PASSWORD);

    assertThat(isPresentedSoon(second.certificate())).isTrue();
    assertThat(LOG.text()).doesNotContain("right-password", "other-password");
  }

  private Keystore replace(char[] password) throws IOException {
    Keystore made = Keystore.selfSigned(password, Clock.systemUTC());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    made.save(bytes);
    Path next = Files.write(directory.resolve("next.p12"), bytes.toByteArray());
    Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    return made;
  }

  private boolean isPresentedSoon(Certificate certificate) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      try (SSLSocket socket = connect()) {
        if (presented(socket).equals(certificate)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isLoggedSoon(String sentence) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < end) {
      if (LOG.text().contains(sentence)) {
        return true;
      }
      Thread.onSpinWait();
    }
    return false;
  }

  private static Certificate presented(SSLSocket socket) throws IOException {
    return socket.getSession().getPeerCertificates()[0];
  }

  private static String status(SSLSocket socket) throws IOException {
    socket
        .getOutputStream()
        .write("GET /health HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    InputStream in = socket.getInputStream();
    return new String(in.readNBytes(12), StandardCharsets.US_ASCII);
  }

  /** Connects with a new context, so that the TLS session is not resumed without a certificate. */
  private SSLSocket connect() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustAllCertificates()}, null);
    URI https = server.https();
    SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("localhost", https.getPort());
    socket.startHandshake();
    return socket;
  }
}
