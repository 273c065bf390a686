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
record ResourceTrend(String name, double early, double late, double slack) {

  /** At least eight samples are needed, so that a quarter has two. */
  static List<ResourceTrend> of(List<ResourceUsage> samples) {
    return List.of(
        trend("heap after collection, MB", samples, ResourceUsage::heap, 2),
        trend("resident memory, MB", samples, ResourceUsage::resident, 24),
        trend("threads", samples, ResourceUsage::threads, 3),
        trend("descriptors", samples, ResourceUsage::descriptors, 8));
  }

  boolean isLevel() {
    return late <= early * 1.1 + slack;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%-26s %8.1f %8.1f  %s", name, early, late, isLevel() ? "level" : "GROWS");
  }

  private static ResourceTrend trend(
      String name,
      List<ResourceUsage> samples,
      ToDoubleFunction<ResourceUsage> value,
      double slack) {
    int quarter = samples.size() / 4;
    List<ResourceUsage> second = samples.subList(quarter, 2 * quarter);
    List<ResourceUsage> last = samples.subList(samples.size() - quarter, samples.size());
    return new ResourceTrend(name, median(second, value), median(last, value), slack);
  }

  private static double median(List<ResourceUsage> samples, ToDoubleFunction<ResourceUsage> value) {
    double[] sorted = samples.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
