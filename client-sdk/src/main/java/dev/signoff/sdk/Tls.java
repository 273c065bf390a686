package dev.signoff.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Objects;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * TLS settings: the certificates that a client trusts, and its own key for mutual TLS. Immutable.
 *
 * <p>Certificates and host names are always verified; there is no way to switch that off here.
 */
public final class Tls {
  private static final char[] NO_PASSWORD = new char[0];

  private final @Nullable KeyStore trusted;
  private final SSLContext context;

  private Tls(@Nullable KeyStore trusted, SSLContext context) {
    this.trusted = trusted;
    this.context = context;
  }

  /**
   * Trusts the public authorities that Java knows.
   *
   * @return the trust to start from
   */
  public static Tls system() {
    return of(null, null, NO_PASSWORD, "the system's certificates");
  }

  /**
   * Trusts only the certificates of a PEM file: an authority, or a server's own certificate.
   *
   * @param pem the file
   * @return the trust
   * @throws IllegalArgumentException if the file cannot be read or holds no certificate
   */
  public static Tls trusting(Path pem) {
    List<Certificate> certificates = Pem.certificates(Objects.requireNonNull(pem, "pem"));
    try {
      KeyStore store = empty();
      for (int i = 0; i < certificates.size(); i++) {
        store.setCertificateEntry("trusted-" + i, certificates.get(i));
      }
      return of(store, null, NO_PASSWORD, "the certificates in " + pem);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("cannot trust the certificates in " + pem, e);
    }
  }

  /**
   * Returns a copy that proves who it is with a key in PEM (mutual TLS).
   *
   * @param certificates the client's certificate, then those between it and an authority
   * @param key the private key, PKCS #8 without a password
   * @return the copy
   * @throws IllegalArgumentException if a file cannot be read, or the two do not belong together
   */
  public Tls withClientKey(Path certificates, Path key) {
    List<Certificate> chain =
        Pem.certificates(Objects.requireNonNull(certificates, "certificates"));
    PrivateKey secret = Pem.privateKey(Objects.requireNonNull(key, "key"));
    try {
      if (!Pem.belongTogether(secret, chain.get(0))) {
        throw new IllegalArgumentException(
            "the key in " + key + " does not belong to the certificate in " + certificates);
      }
      KeyStore store = empty();
      store.setKeyEntry("client", secret, NO_PASSWORD, chain.toArray(new Certificate[0]));
      return of(trusted, store, NO_PASSWORD, "the key in " + key);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("cannot use the key in " + key, e);
    }
  }

  /**
   * Returns a copy that proves who it is with a key in a PKCS #12 file (mutual TLS).
   *
   * @param file the file
   * @param password the password of the file and of the key in it; not kept
   * @return the copy
   * @throws IllegalArgumentException if the file cannot be read with that password
   */
  public Tls withClientKeyStore(Path file, char[] password) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(password, "password");
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, password);
      return of(trusted, store, password, "the key in " + file);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalArgumentException("cannot read " + file + " with that password", e);
    }
  }

  /**
   * Returns the {@code SSLContext} with these settings, for a transport.
   *
   * @return the context
   */
  public SSLContext context() {
    return context;
  }

  /** Returns a constant text. */
  @Override
  public String toString() {
    return "Tls";
  }

  private static Tls of(
      @Nullable KeyStore trusted, @Nullable KeyStore keys, char[] password, String what) {
    try {
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted);
      KeyManagerFactory identity =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      identity.init(keys, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
      return new Tls(trusted, context);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("cannot use " + what, e);
    }
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, NO_PASSWORD);
    return store;
  }
}
