package dev.signoff.bench.figure;

/**
 * What a figure, or its ratio to a baseline, should be.
 *
 * @param atMost whether less is better
 * @param limit the last value that meets the goal
 */
public record Goal(boolean atMost, double limit) {

  /**
   * More is better.
   *
   * @param limit the least that meets the goal
   * @return the goal
   */
  public static Goal atLeast(double limit) {
    return new Goal(false, limit);
  }

  /**
   * Less is better.
   *
   * @param limit the most that meets the goal
   * @return the goal
   */
  public static Goal atMost(double limit) {
    return new Goal(true, limit);
  }

  /**
   * Judges.
   *
   * @param value what was measured
   * @return whether it meets the goal; what is no number meets none
   */
  public boolean isMetBy(double value) {
    return atMost ? value <= limit : value >= limit;
  }
}
