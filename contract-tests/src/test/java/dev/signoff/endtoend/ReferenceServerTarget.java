package dev.signoff.endtoend;

import dev.signoff.crosscheck.live.ServerCertificateTrust;
import dev.signoff.sdk.Tls;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.spec.Exchange;
import java.net.URI;

/** Reference server as a target of the SDK. */
final class ReferenceServerTarget implements SdkTarget {
  private final SignoffServer server;

  ReferenceServerTarget(ServerOptions options) {
    server = SignoffServer.start(options.httpsPort(0).httpPort(0));
  }

  @Override
  public void start() {}

  @Override
  public URI url() {
    return server.https();
  }

  @Override
  public Tls trust() {
    return ServerCertificateTrust.in(server.certificatePem());
  }

  @Override
  public void reset() {}

  @Override
  public Exchange seen(Exchange exchange) {
    return exchange;
  }

  @Override
  public void close() {
    server.close();
  }
}
