package dev.signoff.crosscheck.pact;

import dev.signoff.spec.Cause;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Check of path and body of a refused request. With all credentials it must be a request that can
 * succeed, unless it was refused for its body.
 */
final class RefusedRequestCheck {
  private RefusedRequestCheck() {}

  static List<String> check(Exchange refused, List<Outcome> outcomes) {
    Outcome outcome = outcomes.get(0);
    if (outcomes.stream().anyMatch(it -> it.isCausedBy(Cause.CauseKind.BODY))) {
      return List.of();
    }
    Exchange good = outcome.success().exchange();
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(good.requestHeaders());
    headers.put("Content-Type", refused.requestHeader("Content-Type"));
    headers.values().removeIf(List::isEmpty);
    String query = good.uri().getRawQuery();
    Exchange twin =
        new Exchange(
            refused.method(),
            URI.create(refused.uri().getRawPath() + (query == null ? "" : "?" + query)),
            headers,
            refused.requestBody(),
            good.status(),
            good.responseHeaders(),
            good.responseBody());
    return new ContractCheck(outcome.profileId())
        .check(twin).stream()
            .map(
                it ->
                    it.replace(
                        "status " + good.status() + " answers",
                        "status " + refused.status() + " answers"))
            .toList();
  }
}
