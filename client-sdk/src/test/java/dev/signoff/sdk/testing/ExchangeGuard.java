package dev.signoff.sdk.testing;

import dev.signoff.sdk.Interceptor;
import dev.signoff.sdk.Transport;
import dev.signoff.spec.Exchange;
import dev.signoff.testkit.ContractGuard;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Interceptor that gives every exchange of a test to a {@link ContractGuard}. */
final class ExchangeGuard implements Interceptor {
  private final ContractGuard guard = ContractGuard.recordingCoverage(null);

  void profile(String id) {
    guard.profile(id);
  }

  List<String> violations() {
    return guard.violations();
  }

  @Override
  public CompletableFuture<Transport.TransportResponse> intercept(
      Transport.TransportRequest request, Transport next) {
    return next.send(request)
        .thenApply(
            response -> {
              guard.check(
                  new Exchange(
                      request.method(),
                      request.uri(),
                      request.headers().asMap(),
                      request.body(),
                      response.status(),
                      response.headers().asMap(),
                      response.body()));
              return response;
            });
  }
}
