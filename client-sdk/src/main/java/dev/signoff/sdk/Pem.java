package dev.signoff.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reader of the textual encodings of RFC 7468. */
final class Pem {
  private static final Pattern PKCS8 =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]*)-----END PRIVATE KEY-----");

  private Pem() {}

  static List<Certificate> certificates(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      List<Certificate> certificates =
          List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
      if (certificates.isEmpty()) {
        throw new IllegalArgumentException("no certificate in " + file);
      }
      return certificates;
    } catch (IOException | CertificateException e) {
      throw new IllegalArgumentException("cannot read certificates from " + file, e);
    }
  }

  static PrivateKey privateKey(Path file) {
    PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(decoded(file));
    for (String algorithm : List.of("EC", "RSA", "EdDSA")) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(encoded);
      } catch (GeneralSecurityException e) {
        // Not this one.
      }
    }
    throw new IllegalArgumentException("the key in " + file + " is neither EC nor RSA nor EdDSA");
  }

  /** Checks that the certificate verifies a signature made by the key. */
  static boolean belongTogether(PrivateKey key, Certificate certificate)
      throws GeneralSecurityException {
    String algorithm = key.getAlgorithm();
    if (!algorithm.equals(certificate.getPublicKey().getAlgorithm())) {
      return false;
    }
    Signature signature =
        Signature.getInstance(
            switch (algorithm) {
              case "EC" -> "SHA256withECDSA";
              case "RSA" -> "SHA256withRSA";
              default -> algorithm;
            });
    signature.initSign(key);
    byte[] signed = signature.sign();
    signature.initVerify(certificate.getPublicKey());
    return signature.verify(signed);
  }

  private static byte[] decoded(Path file) {
    try {
      Matcher key = PKCS8.matcher(Files.readString(file, StandardCharsets.US_ASCII));
      if (key.find()) {
        return Base64.getMimeDecoder().decode(key.group(1));
      }
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read a key from " + file, e);
    }
    throw new IllegalArgumentException(
        "no 'BEGIN PRIVATE KEY' in "
            + file
            + ": convert it with 'openssl pkcs8 -topk8 -nocrypt', or use a PKCS #12 file");
  }
}
