package dev.signoff.stubs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Key and certificate for this machine and this run only, in files that WireMock can read. */
final class StubCertificate implements AutoCloseable {
  static final String PASSWORD = "changeit"; // the file does not outlive the run

  private final Path directory;

  private StubCertificate(Path directory) {
    this.directory = directory;
  }

  static StubCertificate make() {
    try {
      StubCertificate made = new StubCertificate(Files.createTempDirectory("signoff-stubs"));
      made.write();
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a certificate", e);
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException("every Java can make a P-256 certificate", e);
    }
  }

  Path keystore() {
    return directory.resolve("keystore.p12");
  }

  Path certificate() {
    return directory.resolve("certificate.pem");
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(keystore());
      Files.deleteIfExists(certificate());
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete the certificate", e);
    }
  }

  private void write() throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    X509Certificate certificate = certificate(pair, Instant.now());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    keys.load(null, null);
    keys.setKeyEntry(
        "stubs", pair.getPrivate(), PASSWORD.toCharArray(), new X509Certificate[] {certificate});
    try (OutputStream stream = Files.newOutputStream(keystore())) {
      keys.store(stream, PASSWORD.toCharArray());
    }
    String base64 =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
    Files.writeString(
        certificate(), "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n");
  }

  private static X509Certificate certificate(KeyPair pair, Instant now)
      throws GeneralSecurityException, CertIOException, OperatorCreationException {
    X500Name name = new X500Name("CN=localhost, O=Signoff stubs");
    GeneralName[] names = {
      new GeneralName(GeneralName.dNSName, "localhost"),
      new GeneralName(GeneralName.iPAddress, "127.0.0.1")
    };
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    new BigInteger(127, new SecureRandom()),
                    Date.from(now.minus(Duration.ofHours(1))),
                    Date.from(now.plus(Duration.ofDays(7))),
                    name,
                    pair.getPublic())
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }
}
