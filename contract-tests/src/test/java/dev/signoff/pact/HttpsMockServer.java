package dev.signoff.pact;

import au.com.dius.pact.consumer.BaseJdkMockServer;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * Pact's mock server over HTTPS. Pact's own server on the JDK has no certificate. Its KTor server
 * does not start from Maven, because {@code ktor-server-core-jvm} is missing, and takes 100 ms to
 * stop.
 */
final class HttpsMockServer extends BaseJdkMockServer implements AutoCloseable {
  private HttpsMockServer(V4Pact pact, MockProviderConfig config, HttpsServer server) {
    super(pact, config, server, false);
  }

  static HttpsMockServer playing(V4Pact pact) {
    try {
      HttpsServer server =
          HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(MockServerTrust.CERTIFICATE.context()));
      HttpsMockServer mock =
          new HttpsMockServer(
              pact, new MockProviderConfig("localhost", 0, PactSpecVersion.V4, "https"), server);
      mock.start();
      return mock;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return URI.create("https://localhost:" + getPort());
  }

  /** Returns the unexpected requests and the missing ones. */
  PactVerificationResult verdict() {
    return validateMockServerState(null);
  }

  @Override
  public Pact updatePact(Pact pact) {
    return pact;
  }

  @Override
  public void close() {
    stop();
  }
}
