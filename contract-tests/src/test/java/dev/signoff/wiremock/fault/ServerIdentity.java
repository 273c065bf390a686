package dev.signoff.wiremock.fault;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.signoff.sdk.Tls;
import dev.signoff.testkit.TestCertificate;

/** Key and certificate of a WireMock server, and trust in it. */
record ServerIdentity(TestCertificate certificate) {
  /**
   * Starts a server on free HTTP and HTTPS ports with a bounded journal. WireMock's journal has no
   * bound by default.
   */
  WireMockServer start() {
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
                .keystorePath(certificate.keyStoreFile().toString())
                .keystorePassword(TestCertificate.PASSWORD)
                .keyManagerPassword(TestCertificate.PASSWORD));
    server.start();
    return server;
  }

  Tls trust() {
    return Tls.trusting(certificate.certificateFile());
  }
}
