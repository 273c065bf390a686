package dev.signoff.bench.load;

import java.util.Arrays;

/** The middle of several measurements, so that one that was disturbed does not count. */
public final class Median {
  private Median() {}

  /**
   * Finds the median.
   *
   * @param values at least one
   * @return the median
   */
  public static double of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("values must not be empty");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
