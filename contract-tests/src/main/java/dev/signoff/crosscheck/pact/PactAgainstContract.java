package dev.signoff.crosscheck.pact;

import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.CoverageKey;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import dev.signoff.spec.Profile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of pact files from any tool with the contract. The provider's name selects the
 * profile; otherwise the contract's default applies.
 */
public final class PactAgainstContract {
  private PactAgainstContract() {}

  /**
   * Compares each interaction, including refused requests. These may lack only the part for which
   * they are refused.
   *
   * @param file a pact file of version 4
   * @return one sentence for each mismatch, with provider, description, operation and both values
   * @throws IllegalArgumentException if this is no pact file of version 4
   * @throws java.io.UncheckedIOException if it cannot be read, or is no JSON
   */
  public static List<String> compare(Path file) {
    String provider = PactFile.provider(file);
    String profile = profile(provider);
    List<String> mismatches = new ArrayList<>();
    PactFile.read(file)
        .forEach(
            (description, exchange) ->
                compare(profile, exchange).stream()
                    .map(mismatch -> provider + ", '" + description + "': " + mismatch)
                    .forEach(mismatches::add));
    return mismatches;
  }

  private static List<String> compare(@Nullable String profile, Exchange exchange) {
    List<String> mismatches = new ArrayList<>(new ContractCheck(profile).check(exchange));
    Optional<CoverageKey> key = CoverageKey.of(profile, exchange);
    if (key.isPresent()) {
      mismatches.addAll(request(exchange, key.get(), mismatches.isEmpty()));
    } else if (mismatches.isEmpty()) {
      mismatches.add(exchange + ": the query flags choose no operation of the contract");
    }
    return mismatches;
  }

  private static List<String> request(Exchange exchange, CoverageKey key, boolean goodSoFar) {
    List<Outcome> outcomes =
        Outcome.all().stream()
            .filter(it -> it.api().equals(key.api()))
            .filter(it -> it.operationName().equals(key.operation()))
            .filter(it -> it.status() == key.status())
            .filter(it -> it.coverageKey().example().equals(key.example()))
            .toList();
    if (outcomes.isEmpty()) {
      return List.of(); // an operation without this status, which is a mismatch already
    }
    List<String> mismatches = new ArrayList<>();
    List<Outcome> same = outcomes.stream().filter(it -> it.coverageKey().equals(key)).toList();
    if (same.isEmpty() && (goodSoFar || key.status() >= 400)) {
      mismatches.add(credentials(key, outcomes));
    }
    String status = "status " + key.status();
    UndeclaredRequestParts.of(exchange, outcomes.get(0)).stream()
        .map(part -> status + " answers a request with " + part)
        .forEach(mismatches::add);
    List<String> all = new ArrayList<>();
    mismatches.forEach(it -> all.add(outcomes.get(0).operation() + ": " + it));
    if (key.status() >= 400) {
      all.addAll(RefusedRequestCheck.check(exchange, same.isEmpty() ? outcomes : same));
    }
    return all;
  }

  private static String credentials(CoverageKey key, List<Outcome> outcomes) {
    Set<String> expected = new TreeSet<>();
    outcomes.forEach(it -> expected.add(names(it.coverageKey().sent())));
    return "status "
        + key.status()
        + (key.example().isEmpty() ? "" : " " + key.example())
        + " answers a request with "
        + names(key.sent())
        + "; the contract has it for one with "
        + expected.stream().collect(Collectors.joining(", or with "));
  }

  private static String names(List<String> schemes) {
    return schemes.isEmpty() ? "no credential" : String.join(" and ", schemes);
  }

  private static @Nullable String profile(String provider) {
    return Contract.all().stream()
        .flatMap(contract -> contract.profiles().stream())
        .map(Profile::id)
        .filter(provider::equals)
        .findFirst()
        .orElse(null);
  }
}
