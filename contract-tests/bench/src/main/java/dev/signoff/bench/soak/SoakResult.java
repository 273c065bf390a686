package dev.signoff.bench.soak;

import dev.signoff.bench.MeasurementException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Result of a soak.
 *
 * @param completedRuns number of completed actions, valid and invalid
 * @param trends trends of the resources that the server used
 */
record SoakResult(long completedRuns, List<ResourceTrend> trends) {
  private static final int LEAST_SAMPLES = 8;

  /** Puts a server under load and samples its resource usage in intervals. */
  static SoakResult of(SoakServerProcess server, Duration time, Duration interval) {
    List<ResourceUsage> samples = new ArrayList<>();
    long end = System.nanoTime() + time.toNanos();
    List<Runnable> actions =
        Stream.concat(ValidTraffic.to(server).stream(), InvalidTraffic.to(server).stream())
            .toList();
    try (SoakLoad load = new SoakLoad(actions)) {
      while (System.nanoTime() < end || samples.size() < LEAST_SAMPLES) {
        LockSupport.parkNanos(interval.toNanos());
        load.check();
        samples.add(server.usage());
      }
      if (load.completedRuns() == 0) {
        throw new MeasurementException("No action could be completed.");
      }
      return new SoakResult(load.completedRuns(), ResourceTrend.of(samples));
    }
  }

  boolean isLevel() {
    return trends.stream().allMatch(ResourceTrend::isLevel);
  }
}
