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

/** A key and a certificate for a WireMock server, and the trust in it. */
final class ServerIdentity {
  private static final String PASSWORD = "wiremock";

  private final Keystore keystore = Keystore.selfSigned(PASSWORD.toCharArray(), Clock.systemUTC());

  /** On two free ports, HTTP and HTTPS. WireMock's journal has no bound unless it is given one. */
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
