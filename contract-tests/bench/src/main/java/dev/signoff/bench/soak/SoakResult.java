package dev.signoff.bench.soak;

import dev.signoff.bench.MeasurementException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * What a soak found.
 *
 * @param visits how many clients came, well-behaved and odd
 * @param trends what the server held
 */
record SoakResult(long visits, List<ResourceTrend> trends) {
  private static final int LEAST_SAMPLES = 8;

  /** Keeps a server busy, and looks at it every now and then. */
  static SoakResult of(SoakServerProcess server, Duration time, Duration interval) {
    List<ResourceUsage> samples = new ArrayList<>();
    long end = System.nanoTime() + time.toNanos();
    List<Runnable> kinds =
        Stream.concat(ValidTraffic.to(server).stream(), InvalidTraffic.to(server).stream())
            .toList();
    try (SoakLoad load = new SoakLoad(kinds)) {
      while (System.nanoTime() < end || samples.size() < LEAST_SAMPLES) {
        LockSupport.parkNanos(interval.toNanos());
        load.check();
        samples.add(server.usage());
      }
      if (load.visits() == 0) {
        throw new MeasurementException("Nobody could visit the server.");
      }
      return new SoakResult(load.visits(), ResourceTrend.of(samples));
    }
  }

  boolean isLevel() {
    return trends.stream().allMatch(ResourceTrend::isLevel);
  }
}
