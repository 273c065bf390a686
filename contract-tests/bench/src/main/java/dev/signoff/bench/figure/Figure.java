package dev.signoff.bench.figure;

import java.util.List;
import java.util.stream.Stream;

/**
 * One number, and what it is compared with. Immutable.
 *
 * @param section what part of the run it is from
 * @param measure what was measured, such as "Logouts per second"
 * @param subject on what, such as "IBM MQ over HTTP"
 * @param value the number
 * @param unit its unit, or nothing
 * @param comparisons what it is compared with
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
   * A number alone.
   *
   * @param section what part of the run it is from
   * @param measure what was measured
   * @param subject on what
   * @param value the number
   * @param unit its unit, or nothing
   * @return the figure
   */
  public static Figure of(
      String section, String measure, String subject, double value, String unit) {
    return new Figure(section, measure, subject, value, unit, List.of());
  }

  /**
   * Compares it with another number, for the reader.
   *
   * @param baseline what that is
   * @param other that number
   * @return the figure with this comparison
   */
  public Figure against(String baseline, double other) {
    return with(new BaselineComparison(baseline, value / other, null));
  }

  /**
   * Compares it with another number.
   *
   * @param baseline what that is
   * @param other that number
   * @param goal what the ratio should be
   * @return the figure with this comparison
   */
  public Figure against(String baseline, double other, Goal goal) {
    return with(new BaselineComparison(baseline, value / other, goal));
  }

  /**
   * Compares it with a goal.
   *
   * @param goal what it should be
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
