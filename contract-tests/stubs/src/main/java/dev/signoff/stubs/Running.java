package dev.signoff.stubs;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;

/** A WireMock with the stubs of one API, and what belongs to it. */
record Running(WireMockServer server, SelfSigned certificate, NextAnswers next) {
  private static final int JOURNAL = 1000; // without a bound it fills the heap

  static Running start(String api) {
    SelfSigned certificate = SelfSigned.make();
    WireMockServer server =
        new WireMockServer(
            options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .dynamicHttpsPort()
                .keystoreType("PKCS12")
                .keystorePath(certificate.keystore().toString())
                .keystorePassword(SelfSigned.PASSWORD)
                .keyManagerPassword(SelfSigned.PASSWORD)
                .maxRequestJournalEntries(JOURNAL)
                .usingFilesUnderClasspath("signoff-stubs/" + api));
    server.start();
    return new Running(server, certificate, new NextAnswers(server));
  }

  void close() {
    server.stop();
    certificate.close();
  }
}
