package dev.signoff.server.tls;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** Trust manager that accepts every certificate, for tests in which only the handshake matters. */
public final class TrustAllCertificates implements X509TrustManager {
  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) {}

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
