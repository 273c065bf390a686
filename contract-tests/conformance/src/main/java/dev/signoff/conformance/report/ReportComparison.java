package dev.signoff.conformance.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of several reports.
 *
 * @param groups one group for each contract, in the order in which the contracts first occur
 */
public record ReportComparison(List<ContractGroup> groups) {
  /**
   * Compares reports.
   *
   * @param reports the reports
   * @return the comparison
   */
  public static ReportComparison of(List<ConformanceReport> reports) {
    return of(reports, List.of());
  }

  /**
   * Compares reports.
   *
   * @param reports the reports
   * @param directories the directories of the reports, in the same order, which distinguish
   *     otherwise equal reports
   * @return the comparison
   */
  public static ReportComparison of(List<ConformanceReport> reports, List<String> directories) {
    Map<String, List<Integer>> contracts = new LinkedHashMap<>();
    for (int i = 0; i < reports.size(); i++) {
      contracts.computeIfAbsent(reports.get(i).contract(), c -> new ArrayList<>()).add(i);
    }
    List<ContractGroup> groups = new ArrayList<>();
    contracts.forEach(
        (contract, members) -> {
          List<ConformanceReport> of = members.stream().map(reports::get).toList();
          List<String> from =
              members.stream().map(i -> i < directories.size() ? directories.get(i) : "").toList();
          groups.add(
              new ContractGroup(contract, of, names(of, from), requirements(of), differences(of)));
        });
    return new ReportComparison(List.copyOf(groups));
  }

  /**
   * Reports of one contract.
   *
   * @param contract the contract
   * @param reports the reports, which are the columns
   * @param names distinct names of the reports, in the same order
   * @param requirements the ids in any of the reports, with the vendor's sentence, which are the
   *     rows
   * @param notes sentences about what limits the comparison, such as different versions
   */
  public record ContractGroup(
      String contract,
      List<ConformanceReport> reports,
      List<String> names,
      Map<String, String> requirements,
      List<String> notes) {
    /**
     * Returns the result of a requirement in a report.
     *
     * @param report the report
     * @param id the id of the requirement
     * @return the result; empty if the report does not contain it
     */
    public static Optional<ConformanceReport.CheckResult> result(
        ConformanceReport report, String id) {
      return report.results().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /**
     * Returns whether the reports have different verdicts on a requirement.
     *
     * @param id the id of the requirement
     * @return whether the verdicts differ
     */
    public boolean differs(String id) {
      return reports.stream().map(report -> word(report, id)).distinct().count() > 1;
    }

    /**
     * Returns the verdict on a requirement as a word.
     *
     * @param report the report
     * @param id the id of the requirement
     * @return the word of the verdict, {@code known} for an expected failure, {@code -} if the
     *     report does not contain the requirement
     */
    public static String word(ConformanceReport report, String id) {
      return result(report, id).map(ContractGroup::word).orElse("-");
    }

    private static String word(ConformanceReport.CheckResult result) {
      return result.isKnown()
          ? "known"
          : switch (result.verdict()) {
            case SKIPPED -> "skip";
            case PARTIAL -> "part";
            default -> result.verdict().word();
          };
    }
  }

  private static Map<String, String> requirements(List<ConformanceReport> reports) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (ConformanceReport report : reports) {
      @Nullable String before = null;
      for (ConformanceReport.CheckResult result : report.results()) {
        if (!texts.containsKey(result.id())) {
          insert(texts, before, result);
        }
        before = result.id();
      }
    }
    return texts;
  }

  /** Inserts a requirement after its predecessor in the same report, to keep the order. */
  private static void insert(
      Map<String, String> texts, @Nullable String before, ConformanceReport.CheckResult result) {
    Map<String, String> old = new LinkedHashMap<>(texts);
    texts.clear();
    if (before == null) {
      texts.put(result.id(), result.text());
    }
    old.forEach(
        (id, text) -> {
          texts.put(id, text);
          if (id.equals(before)) {
            texts.put(result.id(), result.text());
          }
        });
  }

  private static List<String> names(List<ConformanceReport> reports, List<String> directories) {
    List<Function<Integer, String>> parts =
        List.of(
            i -> reports.get(i).profile(),
            i -> ReportTexts.date(reports.get(i)),
            i -> directories.get(i),
            i -> "no. " + (i + 1));
    List<String> names = new ArrayList<>(reports.stream().map(ConformanceReport::target).toList());
    for (Function<Integer, String> part : parts) {
      List<String> last = List.copyOf(names);
      for (int i = 0; i < names.size(); i++) {
        String more = part.apply(i);
        String name = last.get(i);
        boolean helps =
            indexes(last, name).stream().map(part).distinct().count() > 1 && !more.isEmpty();
        names.set(i, helps ? name + ", " + more : name);
      }
    }
    return List.copyOf(names);
  }

  private static List<Integer> indexes(List<String> names, String name) {
    List<Integer> indexes = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name)) {
        indexes.add(i);
      }
    }
    return indexes;
  }

  private static List<String> differences(List<ConformanceReport> reports) {
    List<String> notes = new ArrayList<>();
    different("suite versions", reports, ConformanceReport::suite, notes);
    different("contract versions", reports, ConformanceReport::contractVersion, notes);
    different("profiles", reports, ConformanceReport::profile, notes);
    return notes;
  }

  private static void different(
      String what,
      List<ConformanceReport> reports,
      Function<ConformanceReport, String> part,
      List<String> notes) {
    Set<String> values =
        reports.stream().map(part).collect(Collectors.toCollection(LinkedHashSet::new));
    if (values.size() > 1) {
      notes.add("The reports are of different " + what + ": " + String.join(", ", values) + ".");
    }
  }
}
