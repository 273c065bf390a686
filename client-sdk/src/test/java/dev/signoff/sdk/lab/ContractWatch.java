package dev.signoff.sdk.lab;

import dev.signoff.sdk.Interceptor;
import dev.signoff.sdk.Transport;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.Exchange;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** Holds every exchange of a test against the contract. */
final class ContractWatch implements Interceptor {
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private volatile ContractCheck check = new ContractCheck(null);

  void profile(String profile) {
    check = new ContractCheck(profile);
  }

  List<String> violations() {
    return violations;
  }

  @Override
  public CompletableFuture<Transport.Response> intercept(
      Transport.Request request, Transport next) {
    return next.send(request)
        .thenApply(
            response -> {
              violations.addAll(
                  check.check(
                      new Exchange(
                          request.method(),
                          request.uri(),
                          request.headers().asMap(),
                          request.body(),
                          response.status(),
                          response.headers().asMap(),
                          response.body())));
              return response;
            });
  }
}
