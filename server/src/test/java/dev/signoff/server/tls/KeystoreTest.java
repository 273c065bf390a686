package dev.signoff.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoreTest {
  private static final char[] PASSWORD = "right-password".toCharArray();
  private static final Keystore MADE = Keystore.selfSigned(PASSWORD, Clock.systemUTC());

  @TempDir Path directory;

  @Test
  void aSavedKeystoreIsReadAgain() throws IOException {
    Keystore read = Keystore.read(saved(), PASSWORD);

    assertThat(read.certificatePem()).isEqualTo(MADE.certificatePem());
    assertThat(read.sslContext()).isNotNull();
  }

  @Test
  void theCertificateIsForThisMachineAndForAYear() throws GeneralSecurityException {
    X509Certificate certificate = (X509Certificate) MADE.certificate();

    certificate.checkValidity();
    assertThat(certificate.getSubjectAlternativeNames())
        .extracting(name -> name.get(1).toString())
        .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
    assertThat(MADE.certificatePem())
        .startsWith("-----BEGIN CERTIFICATE-----\n")
        .endsWith("\n-----END CERTIFICATE-----\n");
  }

  @Test
  void aWrongPasswordIsReportedAndNotQuoted() throws IOException {
    Path file = saved();
    assertUnusable(file, "wrong-password", "cannot be opened with this password");
    assertUnusable(file, "", "cannot be opened with this password");
  }

  @Test
  void aFileThatIsNoKeystoreIsReported() throws IOException {
    assertUnusable(directory.resolve("none.p12"), "x", "does not exist or cannot be read");
    assertUnusable(directory, "x", "does not exist or cannot be read");
    for (String content : new String[] {"", "text", MADE.certificatePem()}) {
      Path file = Files.writeString(directory.resolve("text.p12"), content);
      assertUnusable(file, "x", "is not a PKCS#12 or JKS file");
    }
  }

  @Test
  void aKeystoreWithoutKeyIsReported() throws IOException, GeneralSecurityException {
    KeyStore noKey = KeyStore.getInstance("PKCS12");
    noKey.load(null, null);
    noKey.setCertificateEntry("only", MADE.certificate());
    Path file = directory.resolve("no-key.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      noKey.store(out, PASSWORD);
    }
    assertUnusable(file, "right-password", "contains no key");
  }

  private static void assertUnusable(Path file, String password, String what) {
    assertThatExceptionOfType(InvalidKeystoreException.class)
        .isThrownBy(() -> Keystore.read(file, password.toCharArray()))
        .withMessageContainingAll(file.getFileName().toString(), what)
        .withMessageNotContaining("wrong-password");
  }

  private Path saved() throws IOException {
    Path file = directory.resolve("saved.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      MADE.save(out);
    }
    return file;
  }
}
