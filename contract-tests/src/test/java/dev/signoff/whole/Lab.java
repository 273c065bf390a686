package dev.signoff.whole;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Interceptor;
import dev.signoff.sdk.Tls;
import dev.signoff.sdk.Transport;
import dev.signoff.server.ServerOptions;
import dev.signoff.server.SignoffServer;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.Exchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A reference server, and options for SDK clients whose every exchange is held against the
 * contract.
 */
final class Lab implements AfterAllCallback, AfterEachCallback, Interceptor {
  private final SignoffServer server;
  private final ContractCheck check;
  private final List<String> violations = new CopyOnWriteArrayList<>();

  Lab(ServerOptions options, @Nullable String profile) {
    server = SignoffServer.start(options.httpsPort(0).httpPort(0));
    check = new ContractCheck(profile);
  }

  URI url() {
    return server.https();
  }

  ClientOptions options() {
    try {
      Path pem = Files.createTempFile("signoff-lab", ".pem");
      try {
        Files.writeString(pem, server.certificatePem());
        return ClientOptions.standard().withTls(Tls.trusting(pem)).withInterceptor(this);
      } finally {
        Files.delete(pem);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CompletableFuture<Transport.Response> intercept(
      Transport.Request request, Transport next) {
    return next.send(request)
        .thenApply(
            response -> {
              violations.addAll(check.check(exchange(request, response)));
              return response;
            });
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(violations).as("violations of the contract").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
  }

  private static Exchange exchange(Transport.Request request, Transport.Response response) {
    return new Exchange(
        request.method(),
        request.uri(),
        request.headers().asMap(),
        request.body(),
        response.status(),
        response.headers().asMap(),
        response.body());
  }
}
