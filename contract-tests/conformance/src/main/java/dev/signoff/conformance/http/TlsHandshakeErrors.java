package dev.signoff.conformance.http;

import java.security.cert.CertificateException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Translation of failed TLS handshakes into exceptions with a readable message. */
final class TlsHandshakeErrors {
  private static final String PLAIN_HTTP_MESSAGE = "Unsupported or unrecognized SSL message";
  private static final int ALERT = 0x15;

  private TlsHandshakeErrors() {}

  static NoResponseException failed(String where, SSLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains(PLAIN_HTTP_MESSAGE)) {
      return new NoResponseException(
          NoResponseException.ConnectionFailure.NO_TLS, where + " does not speak TLS");
    }
    return causes(e)
        .filter(CertificateException.class::isInstance)
        .reduce((first, second) -> second)
        .map(
            cause ->
                new NoResponseException(
                    NoResponseException.ConnectionFailure.UNTRUSTED,
                    untrustedMessage(where, cause)))
        .orElseGet(
            () ->
                new NoResponseException(
                    NoResponseException.ConnectionFailure.TLS,
                    "the TLS handshake with " + where + " failed: " + message));
  }

  /**
   * Returns whether the first byte is that of a TLS alert, which a server without plain HTTP sends.
   */
  static boolean isAlert(int first) {
    return first == ALERT;
  }

  /**
   * Returns whether a response in plain HTTP says that the server requires TLS. Each server has its
   * own text.
   */
  static boolean requiresTls(RawResponseReader.ParsedResponse response) {
    return response.status() == 400
        && response
            .body()
            .matches("(?is).*(HTTPS (port|server)|SSL-enabled server|requires TLS).*");
  }

  /**
   * Returns the reason why a certificate is not trusted, without the JDK's message about the
   * certificate path, which users do not understand.
   */
  private static String untrustedMessage(String where, Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    return "the certificate of "
        + where
        + " is not trusted"
        + (message.startsWith("PKIX") ? "" : ": " + message);
  }

  private static Stream<Throwable> causes(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause);
  }
}
