package dev.signoff.crosscheck;

import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Table of the documented outcomes that tests have exercised, by operation, status and credentials
 * sent.
 */
final class CoverageTable {
  private final Map<String, Set<String>> columns = new LinkedHashMap<>();
  private final List<String> rows;

  CoverageTable(List<Outcome> outcomes) {
    rows = outcomes.stream().map(outcome -> outcome.coverageKey().toString()).distinct().toList();
  }

  /** Adds a kind of test and the coverage keys that it exercised. */
  void column(String kind, Collection<String> keys) {
    columns.put(kind, new TreeSet<>(keys));
  }

  /** Returns one sentence for each coverage key that a kind of test left out. */
  List<String> holes() {
    List<String> holes = new ArrayList<>();
    for (String row : rows) {
      columns.forEach(
          (kind, keys) -> {
            if (!keys.contains(row)) {
              holes.add(row + " is exercised by no " + kind);
            }
          });
    }
    return holes;
  }

  /** Returns the whole table, with one line for each coverage key. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append(
        line("operation, status, failure, credentials sent", List.copyOf(columns.keySet())));
    for (String row : rows) {
      List<String> marks =
          columns.values().stream().map(keys -> keys.contains(row) ? "yes" : "-").toList();
      table.append(line(row, marks));
    }
    String covered =
        columns.entrySet().stream()
            .map(it -> it.getKey() + " " + rows.stream().filter(it.getValue()::contains).count())
            .collect(Collectors.joining(", "));
    return table
        .append(rows.size())
        .append(" coverage keys; ")
        .append(covered)
        .append('\n')
        .toString();
  }

  private static String line(String first, List<String> others) {
    return String.format(
                "%-90s %s%n",
                first,
                others.stream().map(it -> String.format("%-12s", it)).collect(Collectors.joining()))
            .stripTrailing()
        + "\n";
  }
}
