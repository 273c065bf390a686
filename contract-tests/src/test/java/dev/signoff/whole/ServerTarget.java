package dev.signoff.whole;

import dev.signoff.sdk.Tls;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.spec.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** A reference server, which runs from the beginning. */
final class ServerTarget implements Target {
  private final SignoffServer server;

  ServerTarget(ServerOptions options) {
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
    try {
      Path pem = Files.createTempFile("signoff-lab", ".pem");
      try {
        Files.writeString(pem, server.certificatePem());
        return Tls.trusting(pem);
      } finally {
        Files.delete(pem);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
