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
 * @param source the source
 * @param api the id of the API
 * @param exchanges the exchange of each outcome, by its id
 */
record ObservedApi(FactSource source, String api, Map<String, Exchange> exchanges) {
  private static final Set<FactSource> SAY_REQUESTS =
      Set.of(FactSource.CONTRACT, FactSource.PACT, FactSource.SDK);
  private static final Set<FactSource> SAY_WORDS =
      Set.of(FactSource.CONTRACT, FactSource.PACT, FactSource.STUB);

  /** Returns the facts of the contract itself. */
  static ObservedApi of(List<Outcome> outcomes) {
    return new ObservedApi(
        FactSource.CONTRACT,
        outcomes.get(0).api(),
        outcomes.stream().collect(Collectors.toMap(Outcome::id, Outcome::exchange)));
  }

  List<Fact> facts(Contract contract) {
    List<Fact> facts = new ArrayList<>();
    exchanges.forEach(
        (id, exchange) -> {
          String about = api + " " + id;
          facts.add(presence(id, "there"));
          if (SAY_REQUESTS.contains(source)) {
            add(
                facts,
                about,
                "request",
                ExchangeParts.request(exchange, cookiesOfNoCredential(contract)));
          }
          if (source != FactSource.SDK) {
            String example = CoverageKey.of(api, exchange).map(CoverageKey::example).orElse("");
            add(facts, about, "response", ExchangeParts.response(exchange, example));
          }
          if (SAY_WORDS.contains(source)) {
            add(facts, about, "words", ExchangeParts.words(exchange, credentialNames(contract)));
          }
        });
    return facts;
  }

  /** Returns the fact that this source has, or lacks, an outcome. */
  Fact presence(String id, String value) {
    return new Fact(api + " " + id, "outcome", source, "", value);
  }

  private void add(List<Fact> facts, String about, String topic, Map<String, String> parts) {
    parts.forEach((part, value) -> facts.add(new Fact(about, topic, source, part, value)));
  }

  /** Returns the cookies that the client keeps and sends although no operation requires them. */
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
