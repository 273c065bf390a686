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
 * @param outcomes the number of outcomes that were compared
 * @param sources the sources that were compared on all of them
 * @param differences one sentence for each difference, with the operation and both sources
 */
public record DriftReport(int outcomes, List<FactSource> sources, List<String> differences) {

  /**
   * Produces every documented outcome on every source and compares them. Starts servers on free
   * ports of this machine and stops them again, which takes some seconds.
   *
   * @param pacts the directory of the pact files; an API without a file is compared without pacts
   * @return the result of the comparison
   */
  public static DriftReport of(Path pacts) {
    Set<FactSource> sources = EnumSet.allOf(FactSource.class);
    List<String> differences = new ArrayList<>();
    for (String api : Observations.apis()) {
      Observations observations = Observations.gather(api, pacts);
      sources.retainAll(observations.sources());
      differences.addAll(observations.differences());
    }
    return new DriftReport(Outcome.all().size(), List.copyOf(sources), List.copyOf(differences));
  }

  /**
   * Returns the result in one line.
   *
   * @return a sentence
   */
  public String summary() {
    String who = sources.stream().map(FactSource::toString).collect(Collectors.joining(", "));
    String found =
        differences.isEmpty()
            ? "all the same"
            : differences.size() + (differences.size() == 1 ? " difference" : " differences");
    String missing =
        Stream.of(FactSource.values())
            .filter(source -> !sources.contains(source))
            .map(source -> "; " + source + " took no part")
            .collect(Collectors.joining());
    return outcomes + " documented outcomes, compared in " + who + ": " + found + missing + ".";
  }
}
