package dev.signoff.conformance.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Set of trusted certificates. Immutable. */
public final class TlsTrust {
  private final SSLContext context;
  private final boolean verifyHostName;

  private TlsTrust(TrustManager @Nullable [] managers, boolean verifyHostName) {
    try {
      this.context = SSLContext.getInstance("TLS");
      this.context.init(null, managers, null);
      this.verifyHostName = verifyHostName;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no TLS", e);
    }
  }

  /**
   * Returns the default trust of this JDK.
   *
   * @return the default trust
   */
  public static TlsTrust ofJdk() {
    return new TlsTrust(null, true);
  }

  /**
   * Returns a trust in the certificates of a file, and no others.
   *
   * @param pem a PEM file with at least one certificate
   * @return the trust
   * @throws IllegalArgumentException if the file does not exist or contains no certificate
   */
  public static TlsTrust ofPemFile(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("c" + store.size(), certificate);
      }
      if (store.size() == 0) {
        throw new IllegalArgumentException(pem + " contains no certificate");
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return new TlsTrust(factory.getTrustManagers(), true);
    } catch (IOException e) {
      throw new IllegalArgumentException("the file " + pem + " cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(pem + " contains no certificate in PEM form", e);
    }
  }

  /**
   * Returns a trust in any certificate, without a check of the host name.
   *
   * @return a trust in any server
   */
  public static TlsTrust anyCertificate() {
    return new TlsTrust(new TrustManager[] {new AcceptAllCertificates()}, false);
  }

  SSLContext context() {
    return context;
  }

  void configure(SSLSocket socket) {
    if (verifyHostName) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
    }
  }

  private static final class AcceptAllCertificates extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
