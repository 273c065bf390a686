package dev.signoff.bench.soak;

import dev.signoff.bench.CannotMeasure;
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
record Soaking(long visits, List<Trend> trends) {
  private static final int LEAST_SAMPLES = 8;

  /** Keeps a server busy, and looks at it every now and then. */
  static Soaking of(SoakedServer server, Duration time, Duration interval) {
    List<Usage> samples = new ArrayList<>();
    long end = System.nanoTime() + time.toNanos();
    List<Runnable> kinds =
        Stream.concat(Visits.to(server).stream(), OddVisits.to(server).stream()).toList();
    try (Load load = new Load(kinds)) {
      while (System.nanoTime() < end || samples.size() < LEAST_SAMPLES) {
        LockSupport.parkNanos(interval.toNanos());
        load.check();
        samples.add(server.usage());
      }
      if (load.visits() == 0) {
        throw new CannotMeasure("Nobody could visit the server.");
      }
      return new Soaking(load.visits(), Trend.of(samples));
    }
  }

  boolean isLevel() {
    return trends.stream().allMatch(Trend::isLevel);
  }
}
