package dev.signoff.server.tls;

import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * TLS 1.3, and of TLS 1.2 what is as good: forward secrecy, and ciphers that authenticate what they
 * encrypt.
 */
public final class TlsPolicy {
  private static final List<String> SUITES =
      List.of(
          "TLS_AES_256_GCM_SHA384",
          "TLS_AES_128_GCM_SHA256",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

  private static final String REJECT_RENEGOTIATION = "jdk.tls.rejectClientInitiatedRenegotiation";

  private TlsPolicy() {}

  /**
   * Lets no client of TLS 1.2 ask for one handshake after the other, which costs it next to
   * nothing. Java reads this once, so it has to come before the first use of TLS; who has set the
   * property otherwise has their way.
   */
  public static void refuseRenegotiation() {
    if (System.getProperty(REJECT_RENEGOTIATION) == null) {
      System.setProperty(REJECT_RENEGOTIATION, "true");
    }
  }

  /** {@return the protocols to offer, the best first} */
  public static String[] protocols() {
    return new String[] {"TLSv1.3", "TLSv1.2"};
  }

  /**
   * Tells the cipher suites to offer, the best first.
   *
   * @param context knows which of them this Java has
   * @return the suites
   */
  public static String[] suites(SSLContext context) {
    Set<String> supported = Set.of(context.getSupportedSSLParameters().getCipherSuites());
    return SUITES.stream().filter(supported::contains).toArray(String[]::new);
  }
}
