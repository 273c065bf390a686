package dev.signoff.crosscheck;

import dev.signoff.spec.Contract;
import dev.signoff.spec.Outcome;
import dev.signoff.spec.Profile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all sides but the contract say of one API; gathered once. */
record Evidence(Contract contract, @Nullable Profile profile, List<Testimony> testimonies) {
  private static final Map<String, Evidence> GATHERED = new LinkedHashMap<>();

  static List<String> apis() {
    return Outcome.all().stream().map(Outcome::api).distinct().toList();
  }

  static synchronized Evidence of(String api) {
    return GATHERED.computeIfAbsent(api, Evidence::gather);
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
  List<String> differencesWith(Testimony other) {
    List<Testimony> changed =
        testimonies.stream().map(it -> it.side() == other.side() ? other : it).toList();
    return new CrossCheck(contract, profile, changed).differences();
  }

  Testimony saidBy(Side side) {
    return testimonies.stream().filter(it -> it.side() == side).findFirst().orElseThrow();
  }

  private static Path pact(String api) {
    return Path.of("target", "pacts", api + ".json");
  }

  private static Evidence gather(String api) {
    List<Outcome> outcomes =
        Outcome.all().stream().filter(outcome -> outcome.api().equals(api)).toList();
    Testimony pact = new Testimony(Side.PACT, api, PactFile.read(pact(api)));
    try (ReferenceServer server = new ReferenceServer(api);
        StubServer stubs = new StubServer(api)) {
      Live live = Live.on(server, outcomes);
      return new Evidence(
          outcomes.get(0).contract(),
          outcomes.get(0).profile(),
          List.of(
              live.saidBy(Side.SDK),
              live.saidBy(Side.SERVER),
              Live.on(stubs, outcomes).saidBy(Side.STUB),
              pact));
    }
  }
}
