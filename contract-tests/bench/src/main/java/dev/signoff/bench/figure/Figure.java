package dev.signoff.bench.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * Measured number with its comparisons. Immutable.
 *
 * @param section section of the run
 * @param measure name of the measure, such as "Logouts per second"
 * @param subject measured system, such as "IBM MQ over HTTP"
 * @param value the number
 * @param unit unit of the number; empty if it has none
 * @param comparisons comparisons with baselines and goals
 */
public record Figure(
    String section,
    String measure,
    String subject,
    double value,
    String unit,
    List<BaselineComparison> comparisons) {

  /** Copies the comparisons. */
  public Figure {
    comparisons = List.copyOf(comparisons);
  }

  /**
   * Creates a figure without comparisons.
   *
   * @param section section of the run
   * @param measure name of the measure
   * @param subject measured system
   * @param value the number
   * @param unit unit of the number; empty if it has none
   * @return the figure
   */
  public static Figure of(
      String section, String measure, String subject, double value, String unit) {
    return new Figure(section, measure, subject, value, unit, List.of());
  }

  /**
   * Compares the figure with a baseline, without a goal.
   *
   * @param baseline name of the baseline
   * @param other figure of the baseline
   * @return the figure with this comparison
   */
  public Figure against(String baseline, double other) {
    return with(new BaselineComparison(baseline, value / other, null));
  }

  /**
   * Compares the figure with a baseline.
   *
   * @param baseline name of the baseline
   * @param other figure of the baseline
   * @param goal goal for the ratio
   * @return the figure with this comparison
   */
  public Figure against(String baseline, double other, Goal goal) {
    return with(new BaselineComparison(baseline, value / other, goal));
  }

  /**
   * Compares the figure itself with a goal.
   *
   * @param goal goal for the figure
   * @return the figure with this comparison
   */
  public Figure goal(Goal goal) {
    return with(new BaselineComparison(null, value, goal));
  }

  /** {@return whether a goal is missed} */
  public boolean missed() {
    return comparisons.stream().anyMatch(BaselineComparison::missed);
  }

  private Figure with(BaselineComparison comparison) {
    return new Figure(
        section,
        measure,
        subject,
        value,
        unit,
        Stream.concat(comparisons.stream(), Stream.of(comparison)).toList());
  }
}
