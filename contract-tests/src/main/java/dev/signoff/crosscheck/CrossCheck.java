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

  /** One sentence for each difference, naming the operation and both sides. */
  List<String> differences() {
    ObservedApi own = ObservedApi.of(Outcome.of(contract, profile));
    List<ObservedApi> strangers =
        others.stream().filter(it -> !it.api().equals(own.api())).toList();
    if (!strangers.isEmpty()) {
      return strangers.stream()
          .map(it -> it.api() + ": " + it.side() + " speaks of it, the contract does not")
          .toList();
    }
    List<ObservedApi> all = Stream.concat(Stream.of(own), others.stream()).toList();
    List<Fact> statements = new ArrayList<>(DeclaredApi.all(contract));
    all.forEach(testimony -> statements.addAll(testimony.statements(contract)));
    statements.addAll(missing(all));
    List<String> sentences = new ArrayList<>(DriftCheck.between(statements));
    others.forEach(testimony -> sentences.addAll(violations(testimony)));
    return sentences;
  }

  /** Who has not what another side has. */
  private static List<Fact> missing(List<ObservedApi> all) {
    Set<String> ids = new TreeSet<>();
    all.forEach(testimony -> ids.addAll(testimony.exchanges().keySet()));
    List<Fact> missing = new ArrayList<>();
    for (ObservedApi testimony : all) {
      ids.stream()
          .filter(id -> !testimony.exchanges().containsKey(id))
          .forEach(id -> missing.add(testimony.says(id, "absent")));
    }
    return missing;
  }

  private List<String> violations(ObservedApi testimony) {
    if (testimony.side() == FactSource.SDK) {
      return List.of(); // its exchanges are the server's
    }
    ContractCheck check = ContractCheck.of(contract, profile == null ? null : profile.id());
    List<String> sentences = new ArrayList<>();
    testimony
        .exchanges()
        .forEach(
            (id, exchange) -> {
              String where = testimony.api() + " " + id + ", in " + testimony.side() + ": ";
              check.check(exchange).forEach(violation -> sentences.add(where + violation));
            });
    return sentences;
  }
}
