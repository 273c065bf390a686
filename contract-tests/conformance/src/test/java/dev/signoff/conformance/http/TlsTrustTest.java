package dev.signoff.conformance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.conformance.mutant.ReferenceServers;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.tls.Keystore;
import dev.signoff.testkit.TestCertificate;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsTrustTest {
  private static final RawRequest GET = RawRequest.of("GET", "/api/v1/me");

  private static SignoffServer server;

  @TempDir private Path directory;

  @BeforeAll
  static void start() {
    server = ReferenceServers.start("rocket-chat");
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aCertificateThatIsNamedIsTrusted() throws IOException {
    assertThat(status(server.https(), TlsTrust.ofPemFile(pem()))).isEqualTo(401);
  }

  @Test
  void anybodyIsAnybody() {
    assertThat(status(server.https(), TlsTrust.anyCertificate())).isEqualTo(401);
  }

  @Test
  void anUnknownCertificateIsNotTrusted() {
    assertThatThrownBy(() -> status(server.https(), TlsTrust.ofJdk()))
        .isInstanceOfSatisfying(
            NoResponseException.class,
            it -> assertThat(it.kind()).isEqualTo(NoResponseException.ConnectionFailure.UNTRUSTED))
        .hasMessageEndingWith(":" + server.https().getPort() + " is not trusted");
  }

  @Test
  void aTrustedCertificateOfAnotherHostIsNot() throws Exception {
    try (SignoffServer elsewhere = elsewhere()) {
      Path pem = Files.writeString(directory.resolve("other.pem"), elsewhere.certificatePem());

      assertThatThrownBy(() -> status(elsewhere.https(), TlsTrust.ofPemFile(pem)))
          .isInstanceOfSatisfying(
              NoResponseException.class,
              it ->
                  assertThat(it.kind()).isEqualTo(NoResponseException.ConnectionFailure.UNTRUSTED))
          .hasMessageContaining("is not trusted: No ");
      assertThat(status(elsewhere.https(), TlsTrust.anyCertificate())).isEqualTo(401);
    }
  }

  @Test
  void aServerWithoutTlsIsUnderstood() throws IOException {
    try (ScriptedByteServer plain =
        ScriptedByteServer.answering("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      URI url = URI.create("https://localhost:" + plain.url().getPort());

      assertThatThrownBy(() -> status(url, TlsTrust.anyCertificate()))
          .isInstanceOfSatisfying(
              NoResponseException.class,
              it -> assertThat(it.kind()).isEqualTo(NoResponseException.ConnectionFailure.NO_TLS))
          .hasMessage("GET /api/v1/me: localhost:" + url.getPort() + " does not speak TLS");
    }
  }

  @Test
  void aFileWithoutACertificateIsNamed() throws IOException {
    Path empty = Files.writeString(directory.resolve("empty.pem"), "");
    Path garbage = Files.writeString(directory.resolve("garbage.pem"), "garbage");

    assertThatThrownBy(() -> TlsTrust.ofPemFile(empty))
        .hasMessage(empty + " contains no certificate");
    assertThatThrownBy(() -> TlsTrust.ofPemFile(garbage))
        .hasMessageStartingWith(garbage + " contains no");
    assertThatThrownBy(() -> TlsTrust.ofPemFile(directory.resolve("none.pem")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("none.pem cannot be read");
  }

  /** Starts a server whose certificate names another host. */
  private static SignoffServer elsewhere() {
    return SignoffServer.start(
        ReferenceServers.options("rocket-chat")
            .keystore(
                Keystore.read(
                    TestCertificate.of("elsewhere.example").keyStoreFile(),
                    TestCertificate.PASSWORD.toCharArray())));
  }

  private Path pem() throws IOException {
    return Files.writeString(directory.resolve("server.pem"), server.certificatePem());
  }

  private static int status(URI url, TlsTrust trust) {
    return new RawHttpClient(url, trust, Duration.ofSeconds(5), new RateLimitBackoff(wait -> {}))
        .send(GET)
        .status();
  }
}
