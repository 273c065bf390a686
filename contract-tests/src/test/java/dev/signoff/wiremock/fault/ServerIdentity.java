package dev.signoff.wiremock.fault;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.signoff.crosscheck.live.ServerCertificateTrust;
import dev.signoff.sdk.Tls;
import dev.signoff.server.tls.Keystore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Key and certificate of a WireMock server, and trust in it. */
final class ServerIdentity {
  private static final String PASSWORD = "wiremock";

  private final Keystore keystore = Keystore.selfSigned(PASSWORD.toCharArray(), Clock.systemUTC());

  /**
   * Starts a server on free HTTP and HTTPS ports with a bounded journal. WireMock's journal has no
   * bound by default.
   */
  WireMockServer start() {
    Path file = keystoreFile();
    ResetAfterHeadersTransformer reset = new ResetAfterHeadersTransformer();
    WireMockServer server =
        new WireMockServer(
            WireMockConfiguration.options()
                .dynamicPort()
                .dynamicHttpsPort()
                .http2TlsDisabled(true)
                .containerThreads(40)
                .networkTrafficListener(reset)
                .extensions(reset)
                .maxRequestJournalEntries(50)
                .keystoreType("PKCS12")
                .keystorePath(file.toString())
                .keystorePassword(PASSWORD)
                .keyManagerPassword(PASSWORD));
    server.start();
    return server;
  }

  Tls trust() {
    return ServerCertificateTrust.in(keystore.certificatePem());
  }

  private Path keystoreFile() {
    try {
      Path file = Files.createTempFile("signoff-wire", ".p12");
      file.toFile().deleteOnExit();
      try (OutputStream stream = Files.newOutputStream(file)) {
        keystore.save(stream);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
