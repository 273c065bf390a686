package dev.signoff.bench.report;

import dev.signoff.bench.figure.BaselineComparison;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of the figure table, as text. */
final class ReportRows {
  private ReportRows() {}

  /** Returns a row for each comparison; only the first row of a figure has its name and value. */
  static List<ReportRow> of(List<Figure> figures) {
    List<ReportRow> rows = new ArrayList<>();
    for (Figure figure : figures) {
      String name = figure.measure() + ": " + figure.subject();
      String value = value(figure);
      if (figure.comparisons().isEmpty()) {
        rows.add(new ReportRow(name, value, "", "", ""));
      }
      for (BaselineComparison comparison : figure.comparisons()) {
        rows.add(
            new ReportRow(name, value, ratio(comparison), goal(comparison), verdict(comparison)));
        name = "";
        value = "";
      }
    }
    return rows;
  }

  static String value(Figure figure) {
    return number(figure.value()) + (figure.unit().isEmpty() ? "" : " " + figure.unit());
  }

  /** Formats a number; the larger it is, the fewer decimals it has. */
  static String number(double value) {
    double size = Math.abs(value);
    int decimals = size >= 100 || size == Math.rint(size) ? 0 : size >= 10 ? 1 : 2;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  private static String ratio(BaselineComparison comparison) {
    return comparison.baseline() == null
        ? ""
        : String.format(Locale.ROOT, "%.2f × %s", comparison.value(), comparison.baseline());
  }

  private static String goal(BaselineComparison comparison) {
    Goal goal = comparison.goal();
    return goal == null
        ? ""
        : (goal.atMost() ? "≤ " : "≥ ")
            + NumberFormat.getInstance(Locale.ROOT).format(goal.limit());
  }

  private static String verdict(BaselineComparison comparison) {
    return comparison.goal() == null ? "" : comparison.missed() ? "missed" : "met";
  }

  /** Row of the table. */
  record ReportRow(String figure, String value, String ratio, String goal, String verdict) {}
}
