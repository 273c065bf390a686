package dev.signoff.crosscheck;

import dev.signoff.spec.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether contract, SDK, server, stubs and pacts say the same of every documented outcome.
 *
 * @param outcomes how many outcomes were compared
 * @param sides who took part
 * @param differences one sentence for each difference, naming the operation and both sides
 */
public record Agreement(int outcomes, List<Side> sides, List<String> differences) {

  /**
   * Brings every documented outcome about, and compares. Starts servers on free ports of this
   * machine, and stops them again; takes some seconds.
   *
   * @param pacts where the pact files are; where there are none, the pacts take no part
   * @return what came of it
   */
  public static Agreement of(Path pacts) {
    TreeSet<Side> sides = new TreeSet<>(List.of(Side.CONTRACT));
    List<String> differences = new ArrayList<>();
    for (String api : Evidence.apis()) {
      Evidence evidence = Evidence.gather(api, pacts);
      evidence.testimonies().forEach(it -> sides.add(it.side()));
      differences.addAll(evidence.differences());
    }
    return new Agreement(Outcome.all().size(), List.copyOf(sides), List.copyOf(differences));
  }

  /**
   * The result in one line.
   *
   * @return a sentence
   */
  public String summary() {
    String who = sides.stream().map(Side::toString).collect(Collectors.joining(", "));
    String found =
        differences.isEmpty()
            ? "all the same"
            : differences.size() + (differences.size() == 1 ? " difference" : " differences");
    String missing =
        Stream.of(Side.values())
            .filter(side -> !sides.contains(side))
            .map(side -> "; " + side + " took no part")
            .collect(Collectors.joining());
    return outcomes + " documented outcomes, compared in " + who + ": " + found + missing + ".";
  }
}
