package dev.signoff.sdk.testing;

import dev.signoff.sdk.Interceptor;
import dev.signoff.sdk.Transport;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.CoverageLog;
import dev.signoff.spec.Exchange;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Check of every exchange of a test against the contract. */
final class ExchangeGuard implements Interceptor {
  private static final CoverageLog CELLS =
      CoverageLog.to(Path.of(System.getProperty("signoff.coverage", "target/coverage.txt")));

  private final List<String> violations = new CopyOnWriteArrayList<>();
  private volatile @Nullable String profile;
  private volatile ContractCheck check = new ContractCheck(null);

  void profile(String id) {
    profile = id;
    check = new ContractCheck(id);
  }

  List<String> violations() {
    return violations;
  }

  @Override
  public CompletableFuture<Transport.TransportResponse> intercept(
      Transport.TransportRequest request, Transport next) {
    return next.send(request)
        .thenApply(
            response -> {
              Exchange exchange =
                  new Exchange(
                      request.method(),
                      request.uri(),
                      request.headers().asMap(),
                      request.body(),
                      response.status(),
                      response.headers().asMap(),
                      response.body());
              List<String> found = check.check(exchange);
              violations.addAll(found);
              if (found.isEmpty()) {
                CELLS.add(profile, exchange);
              }
              return response;
            });
  }
}
