package dev.signoff.crosscheck.live;

import dev.signoff.sdk.Tls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Trust in a test server whose certificate is given as text. */
public final class ServerCertificateTrust {
  private ServerCertificateTrust() {}

  /**
   * Returns trust in one certificate only.
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
