package dev.signoff.crosscheck.live;

import dev.signoff.sdk.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trust in a server of our own, whose certificate is at hand as a text. */
public final class ServerCertificateTrust {
  private ServerCertificateTrust() {}

  /**
   * Trusts a certificate and nothing else.
   *
   * @param pem the certificate
   * @return the trust
   * @throws UncheckedIOException if it cannot be written to a temporary file, from which the SDK
   *     reads it
   */
  public static Tls in(String pem) {
    try {
      Path file = Files.createTempFile("signoff", ".pem");
      try {
        return Tls.trusting(Files.writeString(file, pem));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a certificate to a temporary file", e);
    }
  }
}
