package dev.signoff.conformance.http;

import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says why TLS did not come about. */
final class TlsHandshakeErrors {
  private static final String PLAIN = "Unsupported or unrecognized SSL message";
  private static final int ALERT = 0x15;

  private TlsHandshakeErrors() {}

  static NoResponseException failed(String where, SSLException e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains(PLAIN)) {
      return new NoResponseException(
          NoResponseException.ConnectionFailure.NO_TLS, where + " does not speak TLS");
    }
    return causes(e)
        .filter(CertificateException.class::isInstance)
        .reduce((first, second) -> second)
        .map(
            cause ->
                new NoResponseException(
                    NoResponseException.ConnectionFailure.UNTRUSTED, distrust(where, cause)))
        .orElseGet(
            () ->
                new NoResponseException(
                    NoResponseException.ConnectionFailure.TLS,
                    "the TLS handshake with " + where + " failed: " + said));
  }

  /** Whether what came first is a TLS alert, the answer of a server that has no plain HTTP. */
  static boolean isAlert(int first) {
    return first == ALERT;
  }

  /** Whether a server says in plain HTTP that it does not speak it; each has its own words. */
  static boolean isWanted(RawResponseReader.ParsedResponse response) {
    return response.status() == 400
        && response
            .body()
            .matches("(?is).*(HTTPS (port|server)|SSL-enabled server|requires TLS).*");
  }

  /** Nobody but the JDK's authors can read what it says of a path. */
  private static String distrust(String where, Throwable cause) {
    String said = String.valueOf(cause.getMessage());
    return "the certificate of "
        + where
        + " is not trusted"
        + (said.startsWith("PKIX") ? "" : ": " + said);
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
  }
}
