package dev.signoff.crosscheck;

import dev.signoff.spec.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Result of comparing contract, SDK, server, stubs and pacts on every documented outcome.
 *
 * @param outcomes how many outcomes were compared
 * @param sides who took part in all of it
 * @param differences one sentence for each difference, naming the operation and both sides
 */
public record DriftReport(int outcomes, List<FactSource> sides, List<String> differences) {

  /**
   * Brings every documented outcome about, and compares. Starts servers on free ports of this
   * machine, and stops them again; takes some seconds.
   *
   * @param pacts the directory of the pact files; an API that has none there is compared without
   * @return what came of it
   */
  public static DriftReport of(Path pacts) {
    Set<FactSource> sides = EnumSet.allOf(FactSource.class);
    List<String> differences = new ArrayList<>();
    for (String api : Observations.apis()) {
      Observations evidence = Observations.gather(api, pacts);
      sides.retainAll(evidence.sides());
      differences.addAll(evidence.differences());
    }
    return new DriftReport(Outcome.all().size(), List.copyOf(sides), List.copyOf(differences));
  }

  /**
   * The result in one line.
   *
   * @return a sentence
   */
  public String summary() {
    String who = sides.stream().map(FactSource::toString).collect(Collectors.joining(", "));
    String found =
        differences.isEmpty()
            ? "all the same"
            : differences.size() + (differences.size() == 1 ? " difference" : " differences");
    String missing =
        Stream.of(FactSource.values())
            .filter(side -> !sides.contains(side))
            .map(side -> "; " + side + " took no part")
            .collect(Collectors.joining());
    return outcomes + " documented outcomes, compared in " + who + ": " + found + missing + ".";
  }
}
