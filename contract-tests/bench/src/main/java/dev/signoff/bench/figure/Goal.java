package dev.signoff.bench.figure;

/**
 * Goal for a figure or for its ratio to a baseline.
 *
 * @param atMost whether the limit is an upper limit
 * @param limit limit, which itself meets the goal
 */
public record Goal(boolean atMost, double limit) {

  /**
   * Creates a goal with a lower limit.
   *
   * @param limit smallest value that meets the goal
   * @return the goal
   */
  public static Goal atLeast(double limit) {
    return new Goal(false, limit);
  }

  /**
   * Creates a goal with an upper limit.
   *
   * @param limit largest value that meets the goal
   * @return the goal
   */
  public static Goal atMost(double limit) {
    return new Goal(true, limit);
  }

  /**
   * Checks a value.
   *
   * @param value measured value or ratio
   * @return whether the value meets the goal; NaN never does
   */
  public boolean isMetBy(double value) {
    return atMost ? value <= limit : value >= limit;
  }
}
