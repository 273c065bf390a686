package dev.signoff.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.server.harness.TestServer;
import java.security.Security;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which handshakes succeed, with a client that would agree to anything. */
class ModernTlsTest {
  static {
    // Else it is this Java, and not the server, that refuses what is old.
    Security.setProperty("jdk.tls.disabledAlgorithms", "");
    Security.setProperty("jdk.tls.legacyAlgorithms", "");
  }

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void newProtocolsAreSpoken(String protocol) throws Exception {
    try (SSLSocket socket = client()) {
      socket.setEnabledProtocols(new String[] {protocol});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(protocol);
      assertThat(socket.getSession().getCipherSuite()).contains("_GCM_");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.1", "TLSv1"})
  void oldProtocolsAreRefused(String protocol) throws Exception {
    try (SSLSocket socket = client()) {
      socket.setEnabledProtocols(new String[] {protocol});
      assertThatThrownBy(socket::startHandshake)
          .isInstanceOf(SSLException.class)
          .hasMessageContaining("protocol_version");
    }
  }

  @Test
  void ofTls12EveryOtherCipherIsRefused() throws Exception {
    SSLContext context = context();
    String[] weak =
        Arrays.stream(context.getSupportedSSLParameters().getCipherSuites())
            .filter(suite -> !Arrays.asList(ModernTls.suites(context)).contains(suite))
            .toArray(String[]::new);
    assertThat(weak)
        .contains(
            "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256",
            "TLS_RSA_WITH_AES_128_GCM_SHA256",
            "TLS_DHE_RSA_WITH_AES_128_GCM_SHA256");
    try (SSLSocket socket = client()) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      socket.setEnabledCipherSuites(weak);
      assertThatThrownBy(socket::startHandshake)
          .isInstanceOf(SSLException.class)
          .hasMessageContaining("handshake_failure");
    }
  }

  @Test
  void everySuiteHasForwardSecrecyAndAuthenticatesWhatItEncrypts() throws Exception {
    assertThat(ModernTls.suites(context()))
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
    context.init(null, new TrustManager[] {new TrustEverybody()}, null);
    return context;
  }
}
