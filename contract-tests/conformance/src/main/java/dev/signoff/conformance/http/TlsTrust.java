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

/** Whose certificates are believed. Immutable. */
public final class TlsTrust {
  private final SSLContext context;
  private final boolean named;

  private TlsTrust(TrustManager @Nullable [] managers, boolean named) {
    try {
      this.context = SSLContext.getInstance("TLS");
      this.context.init(null, managers, null);
      this.named = named;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK has no TLS", e);
    }
  }

  /**
   * Believes the authorities that this JDK knows.
   *
   * @return the usual trust
   */
  public static TlsTrust usual() {
    return new TlsTrust(null, true);
  }

  /**
   * Believes the certificates of a file, and no others.
   *
   * @param pem a PEM file with one certificate or more
   * @return the trust
   * @throws IllegalArgumentException if there is no such file, or no certificate in it
   */
  public static TlsTrust in(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      for (Certificate certificate :
          CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("c" + store.size(), certificate);
      }
      if (store.size() == 0) {
        throw new IllegalArgumentException(pem + " holds no certificate");
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return new TlsTrust(factory.getTrustManagers(), true);
    } catch (IOException e) {
      throw new IllegalArgumentException("the file " + pem + " cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(pem + " holds no certificate in PEM form", e);
    }
  }

  /**
   * Believes anybody. The server's name is not compared either.
   *
   * @return no trust at all
   */
  public static TlsTrust anybody() {
    return new TlsTrust(new TrustManager[] {new AcceptAllCertificates()}, false);
  }

  SSLContext context() {
    return context;
  }

  void prepare(SSLSocket socket) {
    if (named) {
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
