package dev.signoff.pact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.crosscheck.live.CallResult;
import dev.signoff.crosscheck.pact.RequestPartNames;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.CoverageKey;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Guarantees that the SDK relies on and a pact cannot express. */
final class PactGaps {
  /** Headers that do not identify the caller. */
  private static final Set<String> HARMLESS =
      Set.of("Accept", "Cookie", "User-Agent", "X-Too-Long");

  private PactGaps() {}

  /**
   * Checks the exchanges of an outcome.
   *
   * @param outcome the outcome
   * @param callResult its result
   * @param calls the expected calls of the SDK, in this order
   */
  static void check(Outcome outcome, CallResult callResult, List<Outcome> calls) {
    String profile = outcome.profileId();
    assertThat(callResult.all())
        .as("each exchange keeps the contract")
        .allSatisfy(exchange -> assertThat(new ContractCheck(profile).check(exchange)).isEmpty());
    assertThat(callResult.all().stream().map(PactGaps::target))
        .as("no call is missing and none is one too many")
        .containsExactlyElementsOf(calls.stream().map(it -> target(it.exchange())).toList());
    for (int i = 0; i < calls.size(); i++) {
      onlyWhatIsPromised(calls.get(i), calls.subList(0, i), callResult.all().get(i));
    }
    assertThat(CoverageKey.of(profile, callResult.call())).contains(outcome.coverageKey());
    assertThat(callResult.call().responseHeader("Set-Cookie"))
        .as("lines reach the SDK one by one, in order")
        .isEqualTo(outcome.exchange().responseHeader("Set-Cookie"));
  }

  private static void onlyWhatIsPromised(Outcome promise, List<Outcome> before, Exchange sent) {
    Exchange promised = promise.exchange();
    assertThat(headers(sent)).as("headers of " + promise).isEqualTo(headers(promised));
    assertThat(RequestPartNames.parameters(sent))
        .as("query of " + promise)
        .containsExactlyInAnyOrderElementsOf(RequestPartNames.parameters(promised));
    assertThat(sent.requestBody() == null ? "" : sent.requestBody())
        .as("body of " + promise)
        .isEqualTo(promised.requestBody() == null ? "" : promised.requestBody());
    List<String> cookies = new ArrayList<>(RequestPartNames.cookies(sent));
    cookies.removeAll(RequestPartNames.cookies(promised));
    assertThat(before.stream().flatMap(it -> it.exchange().responseHeader("Set-Cookie").stream()))
        .as("a further cookie of " + promise + " is one that the server has set")
        .map(line -> line.split("=", 2)[0])
        .containsAll(cookies);
  }

  private static Set<String> headers(Exchange exchange) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.addAll(exchange.requestHeaders().keySet());
    names.removeAll(HARMLESS);
    return names;
  }

  private static String target(Exchange exchange) {
    return exchange.method() + " " + exchange.uri().getRawPath();
  }
}
