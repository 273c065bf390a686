package dev.signoff.bench.report;

import dev.signoff.bench.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One measure as bars, with all lengths worked out. The template draws it.
 *
 * @param title what was measured
 * @param height of the drawing
 * @param bars from top to bottom
 */
record BarChart(String title, int height, List<Bar> bars) {
  /** Of the template's drawing, which is 760 wide: names to the left, values to the right. */
  private static final int NAMES = 320;

  private static final int LONGEST = 350;
  private static final int LINE = 26;

  /** Draws figures of one measure; {@code ours} are the subjects that have goals. */
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
   * One bar.
   *
   * @param name what it stands for
   * @param value how long it is, in words
   * @param kind Signoff's own, or another's
   * @param y where it is, from the top
   * @param width how long it is drawn
   * @param end where its value is written
   */
  record Bar(String name, String value, String kind, int y, int width, int end) {}
}
