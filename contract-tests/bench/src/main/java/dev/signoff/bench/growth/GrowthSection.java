package dev.signoff.bench.growth;

import dev.signoff.bench.BenchRun;
import dev.signoff.bench.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures whether a session costs more among millions than among few. */
public final class GrowthSection {
  static final String NAME = "Growth";

  private GrowthSection() {}

  /**
   * Measures.
   *
   * @param run what the measurements share
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
