package dev.signoff.bench.report;

import dev.signoff.bench.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Bar chart of one measure with all coordinates. The template draws it.
 *
 * @param title name of the measure
 * @param height height of the drawing
 * @param bars bars from top to bottom
 */
record BarChart(String title, int height, List<Bar> bars) {
  /** Width of the names, in the drawing of the template: names left, then bars and values. */
  private static final int NAMES = 320;

  private static final int LONGEST = 350;
  private static final int LINE = 26;

  /** Creates the chart of one measure; {@code ours} are the subjects that have goals. */
  static BarChart of(String title, List<Figure> figures, Set<String> ours) {
    double most = figures.stream().mapToDouble(Figure::value).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (Figure figure : figures) {
      int width = most > 0 ? (int) Math.round(figure.value() / most * LONGEST) : 0;
      bars.add(
          new Bar(
              figure.subject(),
              ReportRows.value(figure),
              ours.contains(figure.subject()) ? "own" : "other",
              bars.size() * LINE,
              Math.max(1, width),
              NAMES + Math.max(1, width) + 6));
    }
    return new BarChart(title, bars.size() * LINE, bars);
  }

  /**
   * Bar of a chart.
   *
   * @param name name of the subject
   * @param value value as text
   * @param kind CSS class: {@code own} for Signoff, {@code other} for baselines
   * @param y distance from the top
   * @param width width of the bar
   * @param end x coordinate of the value
   */
  record Bar(String name, String value, String kind, int y, int width, int end) {}
}
