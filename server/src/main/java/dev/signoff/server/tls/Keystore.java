package dev.signoff.server.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The key and the certificate that the server shows. Thread safe. */
public final class Keystore {
  private static final String TYPE = "PKCS12";

  private final KeyStore keys;
  private final char[] password;

  private Keystore(KeyStore keys, char[] password) {
    this.keys = keys;
    this.password = password.clone();
  }

  /**
   * Makes a self-signed certificate for {@code localhost}, {@code 127.0.0.1} and {@code ::1}.
   *
   * @param password protects the key once it is saved
   * @param clock tells from when on the certificate is valid; for a year
   * @return the keystore
   */
  public static Keystore selfSigned(char[] password, Clock clock) {
    try {
      KeyStore keys = KeyStore.getInstance(TYPE);
      keys.load(null, null);
      SelfSigned.addTo(keys, password, clock);
      return new Keystore(keys, password);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java can make a P-256 certificate", e);
    }
  }

  /**
   * Reads a PKCS#12 or JKS file.
   *
   * @param file the keystore
   * @param password its password, which also opens the key
   * @return the keystore
   * @throws UnusableKeystore if it cannot be read, the password is wrong, or it holds no key
   */
  public static Keystore read(Path file, char[] password) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new UnusableKeystore("The keystore " + file + " does not exist or cannot be read.");
    }
    try {
      Keystore read = new Keystore(KeyStore.getInstance(file.toFile(), password), password);
      read.certificate();
      read.sslContext();
      return read;
    } catch (IOException e) {
      throw new UnusableKeystore(
          "The keystore "
              + file
              + (e.getCause() instanceof UnrecoverableKeyException
                  ? " does not open with this password."
                  : " is no PKCS#12 or JKS file."));
    } catch (GeneralSecurityException e) {
      throw new UnusableKeystore("The keystore " + file + " is no PKCS#12 or JKS file.");
    }
  }

  /**
   * Saves the keystore.
   *
   * @param stream where to
   * @throws IOException if writing fails
   */
  public void save(OutputStream stream) throws IOException {
    try {
      keys.store(stream, password);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** {@return a context that shows the certificate} */
  public SSLContext sslContext() {
    try {
      var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new UnusableKeystore("The key in the keystore does not open with this password.");
    }
  }

  /** {@return the certificate, for clients that have to trust it} */
  public Certificate certificate() {
    try {
      for (String alias : Collections.list(keys.aliases())) {
        if (keys.isKeyEntry(alias)) {
          return keys.getCertificate(alias);
        }
      }
      throw new UnusableKeystore("The keystore holds no key with a certificate.");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a keystore that was loaded has aliases", e);
    }
  }

  /** {@return the certificate as PEM text} */
  public String certificatePem() {
    try {
      String base64 =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate().getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate that was loaded can be encoded", e);
    }
  }
}
