package dev.signoff.crosscheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Comparison of facts from several sources. */
final class DriftCheck {
  private static final String NOTHING = "nothing";

  private DriftCheck() {}

  /**
   * Compares statements.
   *
   * @return one sentence for each part that is not the same on all sides that speak of it, sorted
   */
  static List<String> between(Collection<Fact> statements) {
    Map<String, Map<FactSource, Map<String, String>>> subjects = new TreeMap<>();
    for (Fact it : statements) {
      subjects
          .computeIfAbsent(it.about() + ", " + it.topic(), about -> new TreeMap<>())
          .computeIfAbsent(it.side(), side -> new TreeMap<>())
          .put(it.part(), it.value());
    }
    List<String> sentences = new ArrayList<>();
    subjects.forEach((subject, sides) -> sentences.addAll(compared(subject, sides)));
    return sentences;
  }

  private static List<String> compared(String subject, Map<FactSource, Map<String, String>> sides) {
    Set<String> parts = new TreeSet<>();
    sides.values().forEach(said -> parts.addAll(said.keySet()));
    List<String> sentences = new ArrayList<>();
    for (String part : parts) {
      Map<String, List<FactSource>> values = new LinkedHashMap<>();
      sides.forEach(
          (side, said) ->
              values
                  .computeIfAbsent(said.getOrDefault(part, NOTHING), value -> new ArrayList<>())
                  .add(side));
      if (values.size() > 1) {
        sentences.add(subject + (part.isEmpty() ? "" : " " + part) + ": " + sentence(values));
      }
    }
    return sentences;
  }

  private static String sentence(Map<String, List<FactSource>> values) {
    return values.entrySet().stream()
        .map(
            it ->
                it.getKey()
                    + " in "
                    + it.getValue().stream()
                        .map(FactSource::toString)
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining("; "));
  }
}
