package dev.signoff.crosscheck;

import dev.signoff.spec.Contract;
import dev.signoff.spec.ContractCheck;
import dev.signoff.spec.Outcome;
import dev.signoff.spec.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of one profile of a contract with pacts, stubs, server and SDK, both by their
 * behaviour and by their generated code.
 */
final class CrossCheck {
  private final Contract contract;
  private final @Nullable Profile profile;
  private final List<ObservedApi> others;

  CrossCheck(Contract contract, @Nullable Profile profile, List<ObservedApi> others) {
    this.contract = contract;
    this.profile = profile;
    this.others = others;
  }

  /** Returns one sentence for each difference, with the operation and both sources. */
  List<String> differences() {
    ObservedApi own = ObservedApi.of(Outcome.of(contract, profile));
    List<ObservedApi> foreign = others.stream().filter(it -> !it.api().equals(own.api())).toList();
    if (!foreign.isEmpty()) {
      return foreign.stream()
          .map(it -> it.api() + ": " + it.source() + " speaks of it, the contract does not")
          .toList();
    }
    List<ObservedApi> all = Stream.concat(Stream.of(own), others.stream()).toList();
    List<Fact> facts = new ArrayList<>(DeclaredApi.all(contract));
    all.forEach(observed -> facts.addAll(observed.facts(contract)));
    facts.addAll(missing(all));
    List<String> sentences = new ArrayList<>(DriftCheck.between(facts));
    others.forEach(observed -> sentences.addAll(violations(observed)));
    return sentences;
  }

  /** Returns one fact for each outcome that a source lacks. */
  private static List<Fact> missing(List<ObservedApi> all) {
    Set<String> ids = new TreeSet<>();
    all.forEach(observed -> ids.addAll(observed.exchanges().keySet()));
    List<Fact> missing = new ArrayList<>();
    for (ObservedApi observed : all) {
      ids.stream()
          .filter(id -> !observed.exchanges().containsKey(id))
          .forEach(id -> missing.add(observed.presence(id, "absent")));
    }
    return missing;
  }

  private List<String> violations(ObservedApi observed) {
    if (observed.source() == FactSource.SDK) {
      return List.of(); // its exchanges are the server's
    }
    ContractCheck check = ContractCheck.of(contract, profile == null ? null : profile.id());
    List<String> sentences = new ArrayList<>();
    observed
        .exchanges()
        .forEach(
            (id, exchange) -> {
              String where = observed.api() + " " + id + ", in " + observed.source() + ": ";
              check.check(exchange).forEach(violation -> sentences.add(where + violation));
            });
    return sentences;
  }
}
