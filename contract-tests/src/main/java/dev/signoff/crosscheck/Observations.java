package dev.signoff.crosscheck;

import dev.signoff.crosscheck.live.OutcomeTarget;
import dev.signoff.crosscheck.live.ReferenceServer;
import dev.signoff.crosscheck.live.StubServer;
import dev.signoff.crosscheck.pact.PactFile;
import dev.signoff.spec.Contract;
import dev.signoff.spec.Outcome;
import dev.signoff.spec.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts about one API from all sources except the contract. */
record Observations(Contract contract, @Nullable Profile profile, List<ObservedApi> testimonies) {

  /** The APIs: each profile of a contract is one. */
  static List<String> apis() {
    return Outcome.all().stream().map(Outcome::api).distinct().toList();
  }

  static List<Outcome> outcomes(String api) {
    return Outcome.all().stream().filter(outcome -> outcome.api().equals(api)).toList();
  }

  /**
   * Lets the SDK bring about all outcomes, on the reference server and on the stubs.
   *
   * @param pacts the directory of the pact files; an API that has none there is compared without
   */
  static Observations gather(String api, Path pacts) {
    List<Outcome> outcomes = outcomes(api);
    List<ObservedApi> testimonies = new ArrayList<>();
    Path pact = pacts.resolve(api + ".json");
    if (Files.exists(pact)) {
      testimonies.add(new ObservedApi(FactSource.PACT, api, PactFile.read(pact)));
    }
    try (OutcomeTarget server = new ReferenceServer(api);
        OutcomeTarget stubs = new StubServer(api)) {
      OutcomeRecorder live = OutcomeRecorder.on(server, outcomes);
      testimonies.add(live.saidBy(FactSource.SDK));
      testimonies.add(live.saidBy(FactSource.SERVER));
      testimonies.add(OutcomeRecorder.on(stubs, outcomes).saidBy(FactSource.STUB));
    }
    return new Observations(outcomes.get(0).contract(), outcomes.get(0).profile(), testimonies);
  }

  /** Who says something, the contract included. */
  Set<FactSource> sides() {
    Set<FactSource> sides = EnumSet.of(FactSource.CONTRACT);
    testimonies.forEach(it -> sides.add(it.side()));
    return sides;
  }

  List<String> differences() {
    return differencesTo(contract);
  }

  /** The differences where the contract is another one. */
  List<String> differencesTo(Contract other) {
    Profile same =
        other.profiles().stream()
            .filter(it -> profile != null && it.id().equals(profile.id()))
            .findFirst()
            .orElse(null);
    return new CrossCheck(other, same, testimonies).differences();
  }

  /** The differences where one side says something else. */
  List<String> differencesWith(ObservedApi other) {
    List<ObservedApi> changed =
        testimonies.stream().map(it -> it.side() == other.side() ? other : it).toList();
    return new CrossCheck(contract, profile, changed).differences();
  }

  ObservedApi saidBy(FactSource side) {
    return testimonies.stream()
        .filter(it -> it.side() == side)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(side + " says nothing of this API"));
  }
}
