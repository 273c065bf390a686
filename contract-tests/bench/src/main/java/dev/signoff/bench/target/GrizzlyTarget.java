package dev.signoff.bench.target;

import dev.signoff.server.tls.Keystore;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;

/** Target server: a handler on Grizzly with defaults, or with all work on the selector thread. */
final class GrizzlyTarget implements TargetServer {
  private final HttpServer server = new HttpServer();
  private final NetworkListener http = new NetworkListener("http", "127.0.0.1", 0);
  private final NetworkListener https = new NetworkListener("https", "127.0.0.1", 0);

  GrizzlyTarget(HttpHandler handler, boolean onSelector) throws IOException {
    https.setSecure(true);
    https.setSSLEngineConfig(
        new SSLEngineConfigurator(
            Keystore.selfSigned("kept in memory".toCharArray(), Clock.systemUTC()).sslContext(),
            false,
            false,
            false));
    for (NetworkListener listener : List.of(http, https)) {
      listener
          .getKeepAlive()
          .setMaxRequestsCount(-1); // otherwise wrk would measure new connections
      if (onSelector) {
        listener.getTransport().setIOStrategy(SameThreadIOStrategy.getInstance());
      }
      server.addListener(listener);
    }
    server.getServerConfiguration().addHttpHandler(handler, "/");
    server.start();
  }

  @Override
  public ServerUrls address() {
    return ServerUrls.onLoopback(http.getPort(), https.getPort());
  }

  @Override
  public String open(String vendor) {
    return DummyTokens.next();
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
