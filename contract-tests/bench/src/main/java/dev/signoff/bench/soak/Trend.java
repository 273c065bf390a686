package dev.signoff.bench.soak;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How one thing changed: its medians in the second and in the last quarter of a soak. The first
 * quarter is for warming up.
 *
 * @param name what it is
 * @param early the median of the second quarter
 * @param late the median of the last quarter
 * @param slack how much it may grow beyond a tenth
 */
record Trend(String name, double early, double late, double slack) {

  /** At least eight samples are needed, so that a quarter has two. */
  static List<Trend> of(List<Usage> samples) {
    return List.of(
        trend("heap after collection, MB", samples, Usage::heap, 2),
        trend("resident memory, MB", samples, Usage::resident, 24),
        trend("threads", samples, Usage::threads, 3),
        trend("descriptors", samples, Usage::descriptors, 8));
  }

  boolean isLevel() {
    return late <= early * 1.1 + slack;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%-26s %8.1f %8.1f  %s", name, early, late, isLevel() ? "level" : "GROWS");
  }

  private static Trend trend(
      String name, List<Usage> samples, ToDoubleFunction<Usage> value, double slack) {
    int quarter = samples.size() / 4;
    List<Usage> second = samples.subList(quarter, 2 * quarter);
    List<Usage> last = samples.subList(samples.size() - quarter, samples.size());
    return new Trend(name, median(second, value), median(last, value), slack);
  }

  private static double median(List<Usage> samples, ToDoubleFunction<Usage> value) {
    double[] sorted = samples.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
