package dev.signoff.crosscheck;

import dev.signoff.spec.Contract;
import dev.signoff.spec.CoverageKey;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import dev.signoff.spec.SetCookieRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Facts that one source states about each outcome of an API.
 *
 * @param side who says it
 * @param api of which API
 * @param exchanges the exchange of each outcome, by its id
 */
record ObservedApi(FactSource side, String api, Map<String, Exchange> exchanges) {
  private static final Set<FactSource> SAY_REQUESTS =
      Set.of(FactSource.CONTRACT, FactSource.PACT, FactSource.SDK);
  private static final Set<FactSource> SAY_WORDS =
      Set.of(FactSource.CONTRACT, FactSource.PACT, FactSource.STUB);

  /** What the contract itself says. */
  static ObservedApi of(List<Outcome> outcomes) {
    return new ObservedApi(
        FactSource.CONTRACT,
        outcomes.get(0).api(),
        outcomes.stream().collect(Collectors.toMap(Outcome::id, Outcome::exchange)));
  }

  List<Fact> statements(Contract contract) {
    List<Fact> statements = new ArrayList<>();
    exchanges.forEach(
        (id, exchange) -> {
          String about = api + " " + id;
          statements.add(says(id, "there"));
          if (SAY_REQUESTS.contains(side)) {
            add(
                statements,
                about,
                "request",
                ExchangeParts.request(exchange, cookiesOfNoCredential(contract)));
          }
          if (side != FactSource.SDK) {
            String example = CoverageKey.of(api, exchange).map(CoverageKey::example).orElse("");
            add(statements, about, "answer", ExchangeParts.response(exchange, example));
          }
          if (SAY_WORDS.contains(side)) {
            add(
                statements,
                about,
                "words",
                ExchangeParts.words(exchange, credentialNames(contract)));
          }
        });
    return statements;
  }

  /** Whether this side has an outcome. */
  Fact says(String id, String value) {
    return new Fact(api + " " + id, "outcome", side, "", value);
  }

  private void add(List<Fact> statements, String about, String topic, Map<String, String> parts) {
    parts.forEach((part, value) -> statements.add(new Fact(about, topic, side, part, value)));
  }

  /** Cookies that the client keeps and sends, but that no operation asks for. */
  private static Set<String> cookiesOfNoCredential(Contract contract) {
    Set<String> names =
        contract.operations().stream()
            .flatMap(operation -> operation.responses().values().stream())
            .flatMap(response -> response.setCookies().stream())
            .map(SetCookieRule::name)
            .collect(Collectors.toCollection(TreeSet::new));
    credentials(contract)
        .filter(credential -> credential.in().equals("cookie"))
        .map(Credential::name)
        .forEach(names::remove);
    return names;
  }

  private static Set<String> credentialNames(Contract contract) {
    return credentials(contract)
        .flatMap(credential -> Stream.of(credential.scheme(), credential.name()))
        .collect(Collectors.toSet());
  }

  private static Stream<Credential> credentials(Contract contract) {
    return contract.operations().stream()
        .flatMap(operation -> operation.security().stream())
        .flatMap(List::stream);
  }
}
