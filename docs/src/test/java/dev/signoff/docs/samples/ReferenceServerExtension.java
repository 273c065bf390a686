package dev.signoff.docs.samples;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Tls;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Reference server with its demo accounts, for the tests of one class. */
final class ReferenceServerExtension implements BeforeAllCallback, AfterAllCallback {
  private SignoffServer server;
  private Path certificate;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    server = SignoffServer.start(new ServerOptions().httpPort(0).httpsPort(0));
    certificate = Files.createTempFile("signoff", ".pem");
    Files.writeString(certificate, server.certificatePem());
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    server.close();
    Files.delete(certificate);
  }

  URI url() {
    return server.https();
  }

  Path certificate() {
    return certificate;
  }

  ClientOptions options() {
    return ClientOptions.standard().withTls(Tls.trusting(certificate));
  }
}
