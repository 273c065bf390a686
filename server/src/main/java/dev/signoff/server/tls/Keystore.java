package dev.signoff.server.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Collections;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/** Private key and certificate of the server. Thread safe. */
public final class Keystore {
  private static final System.Logger LOG = System.getLogger("dev.signoff.server");
  private static final String TYPE = "PKCS12";

  private final char[] password;
  private final @Nullable Path file;
  private final ReloadableServerKey current;
  private volatile KeyStore keys;
  private volatile KeystoreFileVersion stamp;

  private Keystore(KeyStore keys, char[] password, @Nullable Path file, KeystoreFileVersion stamp) {
    this.password = password.clone();
    this.file = file;
    this.stamp = stamp;
    this.keys = keys;
    current = new ReloadableServerKey(manager(keys, password));
  }

  /**
   * Creates a self-signed certificate for {@code localhost}, {@code 127.0.0.1} and {@code ::1}.
   *
   * @param password the password that protects the key when it is saved
   * @param clock the clock for the start of the validity, which is one year
   * @return the keystore
   */
  public static Keystore selfSigned(char[] password, Clock clock) {
    try {
      KeyStore keys = KeyStore.getInstance(TYPE);
      keys.load(null, null);
      SelfSignedCertificate.addTo(keys, password, clock);
      return new Keystore(keys, password, null, KeystoreFileVersion.NONE);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("every Java platform can create a P-256 certificate", e);
    }
  }

  /**
   * Reads a PKCS#12 or JKS file.
   *
   * @param file the keystore
   * @param password the password of the keystore and of the key
   * @return the keystore
   * @throws InvalidKeystoreException if it cannot be read, the password is wrong, or it contains no
   *     key
   */
  public static Keystore read(Path file, char[] password) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new InvalidKeystoreException(
          "The keystore " + file + " does not exist or cannot be read.");
    }
    try {
      KeystoreFileVersion stamp =
          KeystoreFileVersion.of(file); // first, so that a change during the read is detected later
      KeyStore keys = KeyStore.getInstance(file.toFile(), password);
      Keystore read = new Keystore(keys, password, file, stamp);
      if (read.alias().isEmpty()) {
        throw new InvalidKeystoreException(
            "The keystore " + file + " contains no key with a certificate.");
      }
      return read;
    } catch (IOException e) {
      throw new InvalidKeystoreException(
          "The keystore "
              + file
              + (e.getCause() instanceof UnrecoverableKeyException
                  ? " cannot be opened with this password."
                  : " is not a PKCS#12 or JKS file."));
    } catch (GeneralSecurityException e) {
      throw new InvalidKeystoreException("The keystore " + file + " is not a PKCS#12 or JKS file.");
    }
  }

  /**
   * Saves the keystore.
   *
   * @param stream the stream to write to
   * @throws IOException if writing fails
   */
  public void save(OutputStream stream) throws IOException {
    try {
      keys.store(stream, password);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /**
   * Reloads the file if it has changed. New handshakes then use the new certificate. If the file is
   * unusable, a warning is logged and the old certificate stays in use.
   */
  public void reload() {
    if (file == null || stamp.equals(KeystoreFileVersion.of(file))) {
      return;
    }
    stamp = KeystoreFileVersion.of(file);
    try {
      Keystore reloaded = read(file, password);
      stamp = reloaded.stamp;
      keys = reloaded.keys;
      current.replace(manager(keys, password));
      LOG.log(
          Level.INFO, () -> "The keystore " + file + " has changed; its new content is in use.");
    } catch (InvalidKeystoreException e) {
      LOG.log(Level.WARNING, () -> e.getMessage() + " The previous certificate stays in use.");
    }
  }

  /** {@return a TLS context with the certificate} */
  public SSLContext sslContext() {
    TlsPolicy.disableRenegotiation();
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {current}, null, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform supports TLS", e);
    }
  }

  /** {@return the certificate, for the trust store of a client} */
  public Certificate certificate() {
    try {
      return keys.getCertificate(alias().orElseThrow());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a loaded keystore contains its certificates", e);
    }
  }

  /** {@return the certificate as PEM text} */
  public String certificatePem() {
    try {
      String base64 =
          Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate().getEncoded());
      return "-----BEGIN CERTIFICATE-----\n" + base64 + "\n-----END CERTIFICATE-----\n";
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a loaded certificate can be encoded", e);
    }
  }

  private static X509ExtendedKeyManager manager(KeyStore keys, char[] password) {
    try {
      var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(keys, password);
      return (X509ExtendedKeyManager) managers.getKeyManagers()[0];
    } catch (GeneralSecurityException e) {
      throw new InvalidKeystoreException(
          "The key in the keystore cannot be opened with this password.");
    }
  }

  private Optional<String> alias() throws GeneralSecurityException {
    for (String alias : Collections.list(keys.aliases())) {
      if (keys.isKeyEntry(alias) && keys.getCertificate(alias) != null) {
        return Optional.of(alias);
      }
    }
    return Optional.empty();
  }
}
