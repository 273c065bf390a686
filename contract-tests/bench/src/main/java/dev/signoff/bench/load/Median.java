package dev.signoff.bench.load;

import java.util.Arrays;

/** Median of several measurements, so that one disturbed measurement has no effect. */
public final class Median {
  private Median() {}

  /**
   * Returns the median.
   *
   * @param values at least one value
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
