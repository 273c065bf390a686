package dev.signoff.server.tls;

import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * TLS protocols and cipher suites of the server: TLS 1.3, and TLS 1.2 with forward secrecy and
 * authenticated encryption.
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
   * Disables client-initiated renegotiation in TLS 1.2, with which a client could cause expensive
   * handshakes at little cost to itself. Java reads the property once, so this method must be
   * called before the first use of TLS. A value that is already set is kept.
   */
  public static void disableRenegotiation() {
    if (System.getProperty(REJECT_RENEGOTIATION) == null) {
      System.setProperty(REJECT_RENEGOTIATION, "true");
    }
  }

  /** {@return the enabled protocols, in order of preference} */
  public static String[] protocols() {
    return new String[] {"TLSv1.3", "TLSv1.2"};
  }

  /**
   * Returns the enabled cipher suites, in order of preference.
   *
   * @param context the context, which determines the supported suites
   * @return the suites
   */
  public static String[] suites(SSLContext context) {
    Set<String> supported = Set.of(context.getSupportedSSLParameters().getCipherSuites());
    return SUITES.stream().filter(supported::contains).toArray(String[]::new);
  }
}
