package dev.signoff.bench.soak;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Trend of one resource: its medians in the second and in the last quarter of a soak. The first
 * quarter is for warming up.
 *
 * @param name name of the resource
 * @param early median of the second quarter
 * @param late median of the last quarter
 * @param slack allowed growth in addition to ten percent
 */
record ResourceTrend(String name, double early, double late, double slack) {

  /** Returns the trends of all resources. A quarter needs two samples, so eight are the minimum. */
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
