package dev.signoff.conformance.http;

import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Says why TLS did not come about. */
final class Handshake {
  private static final String PLAIN = "Unsupported or unrecognized SSL message";
  private static final int ALERT = 0x15;

  private Handshake() {}

  static NoAnswer failed(String where, SSLException e) {
    String said = String.valueOf(e.getMessage());
    if (said.contains(PLAIN)) {
      return new NoAnswer(NoAnswer.Kind.NO_TLS, where + " does not speak TLS");
    }
    return causes(e)
        .filter(CertificateException.class::isInstance)
        .reduce((first, second) -> second)
        .map(cause -> new NoAnswer(NoAnswer.Kind.UNTRUSTED, distrust(where, cause)))
        .orElseGet(
            () ->
                new NoAnswer(
                    NoAnswer.Kind.TLS, "the TLS handshake with " + where + " failed: " + said));
  }

  /** Whether what came first is a TLS alert, the answer of a server that has no plain HTTP. */
  static boolean isAlert(int first) {
    return first == ALERT;
  }

  /** Whether a server says in plain HTTP that it does not speak it; each has its own words. */
  static boolean isWanted(ResponseReader.Response response) {
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
