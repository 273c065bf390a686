package dev.signoff.bench.growth;

import dev.signoff.bench.BenchRun;
import dev.signoff.bench.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Section {@code growth}: compares the cost of a session with few and with millions of sessions.
 */
public final class GrowthSection {
  static final String NAME = "Growth";

  private GrowthSection() {}

  /**
   * Measures the section.
   *
   * @param run settings of the run
   * @return the figures
   */
  public static List<Figure> measure(BenchRun run) {
    List<Figure> figures = new ArrayList<>(HttpGrowthMeasurement.measure(run));
    figures.addAll(StoreGrowthMeasurement.measure(run));
    return figures;
  }

  static String sessions(int count) {
    return String.format(Locale.ROOT, "%,d sessions", count);
  }
}
