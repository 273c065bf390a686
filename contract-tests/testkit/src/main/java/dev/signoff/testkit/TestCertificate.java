package dev.signoff.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Key with a self-signed certificate, made once per JVM for the same host names. */
public final class TestCertificate {
  /** Password of the key store file and of the key in it. */
  public static final String PASSWORD = "test-password";

  private static final Map<List<String>, TestCertificate> MADE = new ConcurrentHashMap<>();

  private final HeldCertificate certificate;

  private TestCertificate(List<String> hosts) {
    HeldCertificate.Builder builder = new HeldCertificate.Builder().commonName(hosts.get(0));
    hosts.forEach(builder::addSubjectAlternativeName);
    certificate = builder.build();
  }

  /** Returns the certificate for {@code localhost} and {@code 127.0.0.1}. */
  public static TestCertificate ofLocalhost() {
    return of("localhost", "127.0.0.1");
  }

  /** Returns the certificate for these host names and addresses. The first is its subject. */
  public static TestCertificate of(String... hosts) {
    return MADE.computeIfAbsent(List.of(hosts), TestCertificate::new);
  }

  /** Returns the certificate in PEM. */
  public String pem() {
    return certificate.certificatePem();
  }

  /** Returns a temporary file with the certificate in PEM. */
  public Path certificateFile() {
    return write(temporaryFile(".pem"), pem());
  }

  /** Returns a temporary file with the key in PEM, in PKCS #8. */
  public Path keyFile() {
    return write(temporaryFile(".key"), certificate.privateKeyPkcs8Pem());
  }

  /** Returns a temporary PKCS #12 file with key and certificate. */
  public Path keyStoreFile() {
    Path file = temporaryFile(".p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      char[] password = PASSWORD.toCharArray();
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "key",
          certificate.keyPair().getPrivate(),
          password,
          new Certificate[] {certificate.certificate()});
      store.store(out, password);
      return file;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a TLS context that presents this certificate, and trusts it and others. */
  public SSLContext context(TestCertificate... others) {
    var builder =
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .addTrustedCertificate(certificate.certificate());
    for (TestCertificate other : others) {
      builder.addTrustedCertificate(other.certificate.certificate());
    }
    return builder.build().sslContext();
  }

  private static Path temporaryFile(String suffix) {
    try {
      Path file = Files.createTempFile("signoff-", suffix);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(Path file, String text) {
    try {
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
