package dev.signoff.bench;

import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.growth.GrowthSection;
import dev.signoff.bench.redis.RedisSection;
import dev.signoff.bench.sdk.SdkSection;
import dev.signoff.bench.server.ServerSection;
import dev.signoff.bench.start.StartSection;
import java.util.List;
import java.util.Locale;

/** Section of a run, as users choose it with {@code --only}. */
enum BenchSection {
  SERVER,
  SDK,
  GROWTH,
  START,
  REDIS;

  List<Figure> measure(BenchRun run) {
    return switch (this) {
      case SERVER -> ServerSection.measure(run);
      case SDK -> SdkSection.measure(run);
      case GROWTH -> GrowthSection.measure(run);
      case START -> StartSection.measure(run);
      case REDIS -> RedisSection.measure(run);
    };
  }

  /** Returns the name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
