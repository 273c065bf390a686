package dev.signoff.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.crosscheck.live.TamperingInterceptor;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Interceptor;
import dev.signoff.sdk.Transport;
import dev.signoff.server.ServerOptions;
import dev.signoff.spec.ContractCheck;
import dev.signoff.stubs.SignoffStubs;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A reference server or a vendor's stubs, and options for SDK clients whose exchanges are all
 * checked against the contract.
 */
final class SdkTestEnvironment
    implements BeforeAllCallback,
        BeforeEachCallback,
        AfterAllCallback,
        AfterEachCallback,
        Interceptor {
  private final SdkTarget target;
  private final ContractCheck check;
  private final List<String> violations = new CopyOnWriteArrayList<>();

  SdkTestEnvironment(ServerOptions options, @Nullable String profile) {
    this(new ReferenceServerTarget(options), profile);
  }

  SdkTestEnvironment(SignoffStubs stubs, @Nullable String profile) {
    this(new StubServerTarget(stubs), profile);
  }

  private SdkTestEnvironment(SdkTarget target, @Nullable String profile) {
    this.target = target;
    this.check = new ContractCheck(profile);
  }

  URI url() {
    return target.url();
  }

  ClientOptions options() {
    return ClientOptions.standard().withTls(target.trust()).withInterceptor(this);
  }

  @Override
  public CompletableFuture<Transport.TransportResponse> intercept(
      Transport.TransportRequest request, Transport next) {
    return next.send(request)
        .thenApply(
            response -> {
              violations.addAll(
                  check.check(target.seen(TamperingInterceptor.exchange(request, response))));
              return response;
            });
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    target.start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    target.reset();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    assertThat(violations).as("violations of the contract").isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    target.close();
  }
}
