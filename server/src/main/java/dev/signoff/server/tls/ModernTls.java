package dev.signoff.server.tls;

import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;

/**
 * TLS 1.3, and of TLS 1.2 what is as good: forward secrecy, and ciphers that authenticate what they
 * encrypt.
 */
public final class ModernTls {
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

  private ModernTls() {}

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
