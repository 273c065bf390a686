package dev.signoff.crosscheck;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Tls;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.server.account.Accounts;
import dev.signoff.server.account.RestedProject;
import dev.signoff.server.ibmmq.Release;
import dev.signoff.spec.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * The reference server, as it has to be for one API: it can be made to fail, and rested's project
 * refuses foreign origins.
 */
final class ReferenceServer implements AutoCloseable {
  private static final String ALLOWED = "https://app.example.com";
  private static final String FOREIGN = "https://elsewhere.example.com";

  private final FailingClock clock = new FailingClock();
  private final SignoffServer server;

  ReferenceServer(String api) {
    server =
        SignoffServer.start(
            new ServerOptions()
                .httpsPort(0)
                .httpPort(0)
                .clock(clock)
                .accounts(accounts())
                .ibmMqRelease(api.equals("ibm-mq-9.0.4") ? Release.V9_0_4 : Release.V9_0_5));
  }

  URI url() {
    return server.https();
  }

  /** Brings the server into the state that an outcome needs. */
  Stage stage(Outcome outcome) {
    clock.works();
    return new Stage(url(), trusting(server.certificatePem()), false, way -> prepare(outcome, way));
  }

  private void prepare(Outcome outcome, Way way) {
    switch (outcome.cause() == null ? "" : outcome.cause().what()) {
      case "the server fails" -> clock.fails();
      case "the project does not allow the origin of the request" -> way.add("Origin", FOREIGN);
      default -> {}
    }
  }

  @Override
  public void close() {
    server.close();
  }

  static ClientOptions trusting(String certificatePem) {
    try {
      Path pem = Files.createTempFile("signoff", ".pem");
      try {
        Files.writeString(pem, certificatePem);
        return ClientOptions.standard().withTls(Tls.trusting(pem));
      } finally {
        Files.delete(pem);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Accounts accounts() {
    Accounts demo = Accounts.demo();
    return new Accounts(
        demo.ibmMq(),
        demo.rested().stream().map(ReferenceServer::withAllowedOrigin).toList(),
        demo.rocketChat());
  }

  private static RestedProject withAllowedOrigin(RestedProject project) {
    return new RestedProject(
        project.key(),
        project.endpoints(),
        Set.of(ALLOWED),
        project.disallowNoOrigin(),
        project.users());
  }
}
