package dev.signoff.stubs;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;

/** WireMock server with the stubs of one API and its resources. */
record StubServerProcess(WireMockServer server, StubCertificate certificate, OneTimeStubs next) {
  private static final int JOURNAL = 1000; // without a bound it fills the heap

  static StubServerProcess start(String api) {
    StubCertificate certificate = StubCertificate.make();
    WireMockServer server =
        new WireMockServer(
            options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(certificate.keystore().toString())
                .keystorePassword(StubCertificate.PASSWORD)
                .keyManagerPassword(StubCertificate.PASSWORD)
                .maxRequestJournalEntries(JOURNAL)
                .usingFilesUnderClasspath("signoff-stubs/" + api));
    server.start();
    return new StubServerProcess(server, certificate, new OneTimeStubs(server));
  }

  void close() {
    server.stop();
    certificate.close();
  }
}
