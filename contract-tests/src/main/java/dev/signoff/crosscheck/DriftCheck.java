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
   * Compares facts.
   *
   * @return one sentence for each part on which sources disagree, sorted
   */
  static List<String> between(Collection<Fact> facts) {
    Map<String, Map<FactSource, Map<String, String>>> subjects = new TreeMap<>();
    for (Fact it : facts) {
      subjects
          .computeIfAbsent(it.about() + ", " + it.topic(), about -> new TreeMap<>())
          .computeIfAbsent(it.source(), source -> new TreeMap<>())
          .put(it.part(), it.value());
    }
    List<String> sentences = new ArrayList<>();
    subjects.forEach((subject, sources) -> sentences.addAll(compared(subject, sources)));
    return sentences;
  }

  private static List<String> compared(
      String subject, Map<FactSource, Map<String, String>> sources) {
    Set<String> parts = new TreeSet<>();
    sources.values().forEach(said -> parts.addAll(said.keySet()));
    List<String> sentences = new ArrayList<>();
    for (String part : parts) {
      Map<String, List<FactSource>> values = new LinkedHashMap<>();
      sources.forEach(
          (source, said) ->
              values
                  .computeIfAbsent(said.getOrDefault(part, NOTHING), value -> new ArrayList<>())
                  .add(source));
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
