package dev.signoff.server.tls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.TestServer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the TLS versions and cipher suites that the server agrees on with a current client. */
class TlsPolicyTest {
  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void currentProtocolsAreAccepted(String protocol) throws Exception {
    try (SSLSocket socket = client()) {
      socket.setEnabledProtocols(new String[] {protocol});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
      assertThat(socket.getSession().getCipherSuite()).contains("_GCM_");
    }
  }

  @Test
  void everySuiteHasForwardSecrecyAndAuthenticatedEncryption() throws Exception {
    assertThat(TlsPolicy.suites(context()))
        .hasSizeGreaterThan(3)
        .allMatch(suite -> suite.matches("TLS_(ECDHE_(ECDSA|RSA)_WITH_)?(AES_...|CHACHA20)_.*"))
        .allMatch(suite -> suite.contains("_GCM_") || suite.contains("_POLY1305_"));
  }

  private static SSLSocket client() throws Exception {
    return (SSLSocket)
        context().getSocketFactory().createSocket("localhost", SERVER.https().getPort());
  }

  private static SSLContext context() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustAllCertificates()}, null);
    return context;
  }
}
