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
record Observations(Contract contract, @Nullable Profile profile, List<ObservedApi> observed) {

  /** Returns the ids of the APIs: each profile of a contract is one. */
  static List<String> apis() {
    return Outcome.all().stream().map(Outcome::api).distinct().toList();
  }

  static List<Outcome> outcomes(String api) {
    return Outcome.all().stream().filter(outcome -> outcome.api().equals(api)).toList();
  }

  /**
   * Produces all outcomes with the SDK on the reference server and on the stubs.
   *
   * @param pacts the directory of the pact files; an API without a file is compared without pacts
   */
  static Observations gather(String api, Path pacts) {
    List<Outcome> outcomes = outcomes(api);
    List<ObservedApi> observed = new ArrayList<>();
    Path pact = pacts.resolve(api + ".json");
    if (Files.exists(pact)) {
      observed.add(new ObservedApi(FactSource.PACT, api, PactFile.read(pact)));
    }
    try (OutcomeTarget server = new ReferenceServer(api);
        OutcomeTarget stubs = new StubServer(api)) {
      OutcomeRecorder live = OutcomeRecorder.on(server, outcomes);
      observed.add(live.observedBy(FactSource.SDK));
      observed.add(live.observedBy(FactSource.SERVER));
      observed.add(OutcomeRecorder.on(stubs, outcomes).observedBy(FactSource.STUB));
    }
    return new Observations(outcomes.get(0).contract(), outcomes.get(0).profile(), observed);
  }

  /** Returns the sources of these facts, including the contract. */
  Set<FactSource> sources() {
    Set<FactSource> sources = EnumSet.of(FactSource.CONTRACT);
    observed.forEach(it -> sources.add(it.source()));
    return sources;
  }

  List<String> differences() {
    return differencesTo(contract);
  }

  /** Returns the differences for another contract. */
  List<String> differencesTo(Contract other) {
    Profile same =
        other.profiles().stream()
            .filter(it -> profile != null && it.id().equals(profile.id()))
            .findFirst()
            .orElse(null);
    return new CrossCheck(other, same, observed).differences();
  }

  /** Returns the differences for other facts of one source. */
  List<String> differencesWith(ObservedApi other) {
    List<ObservedApi> changed =
        observed.stream().map(it -> it.source() == other.source() ? other : it).toList();
    return new CrossCheck(contract, profile, changed).differences();
  }

  ObservedApi observedBy(FactSource source) {
    return observed.stream()
        .filter(it -> it.source() == source)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(source + " says nothing of this API"));
  }
}
