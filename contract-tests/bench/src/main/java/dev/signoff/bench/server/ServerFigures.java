package dev.signoff.bench.server;

import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.Lane;
import dev.signoff.bench.load.Sample;
import java.util.ArrayList;
import java.util.List;

/** What the samples amount to. */
final class ServerFigures {
  private static final String SECTION = "Server";
  private static final Goal AS_FAST_AS_GRIZZLY = Goal.atLeast(1.0);
  private static final Goal FASTER_THAN_WIREMOCK = Goal.atLeast(2.5);
  private static final Goal LEAN = Goal.atMost(3.0);
  private static final Goal EVEN = Goal.atMost(5.0);

  private final Contestants contestants;
  private final List<Figure> figures = new ArrayList<>();

  ServerFigures(Contestants contestants) {
    this.contestants = contestants;
  }

  List<Figure> all() {
    contestants.vendors().forEach(lane -> figures.add(rate(lane)));
    contestants.baselines().forEach(lane -> figures.add(plainRate(lane)));
    for (Lane lane : contestants.lanes()) {
      double p50 = lane.median(Sample::p50);
      figures.add(latency("p50", lane, p50));
      figures.add(p99(lane, p50));
      figures.add(latency("p99.9", lane, lane.median(Sample::p999)));
    }
    contestants.vendors().forEach(lane -> figures.add(processor(lane)));
    contestants.baselines().forEach(lane -> figures.add(plainProcessor(lane)));
    contestants.vendors().forEach(lane -> figures.add(allocation(lane)));
    contestants.baselines().forEach(lane -> figures.add(plainAllocation(lane)));
    return figures;
  }

  private Figure rate(Lane lane) {
    String grizzly = isHttps(lane) ? Baselines.GRIZZLY_HTTPS : Baselines.GRIZZLY;
    Figure figure = plainRate(lane).against(grizzly, rateOf(grizzly), AS_FAST_AS_GRIZZLY);
    return isHttps(lane)
        ? figure
        : figure
            .against(
                Baselines.WIREMOCK_NO_JOURNAL,
                rateOf(Baselines.WIREMOCK_NO_JOURNAL),
                FASTER_THAN_WIREMOCK)
            .against(Baselines.WIREMOCK, rateOf(Baselines.WIREMOCK))
            .against(Baselines.JERSEY, rateOf(Baselines.JERSEY))
            .against(Baselines.JERSEY_SELECTOR, rateOf(Baselines.JERSEY_SELECTOR))
            .against(Baselines.GRIZZLY_SELECTOR, rateOf(Baselines.GRIZZLY_SELECTOR));
  }

  private Figure p99(Lane lane, double p50) {
    Figure figure = latency("p99", lane, lane.median(Sample::p99));
    return contestants.vendors().contains(lane)
        ? figure.against("its p50", p50 / 1e3, EVEN)
        : figure.against("its p50", p50 / 1e3);
  }

  private Figure processor(Lane lane) {
    String grizzly = isHttps(lane) ? Baselines.GRIZZLY_HTTPS : Baselines.GRIZZLY;
    return plainProcessor(lane)
        .against(grizzly, contestants.baseline(grizzly).median(Sample::cpuMicros));
  }

  private Figure allocation(Lane lane) {
    Figure figure = plainAllocation(lane);
    double jersey = contestants.baseline(Baselines.JERSEY).median(Sample::bytes) / 1e3;
    return isHttps(lane)
        ? figure.against(Baselines.JERSEY + " over HTTP", jersey)
        : figure.against(Baselines.JERSEY, jersey, LEAN);
  }

  private double rateOf(String baseline) {
    return contestants.baseline(baseline).median(Sample::perSecond);
  }

  private static Figure plainRate(Lane lane) {
    return figure("Logouts per second", lane, lane.median(Sample::perSecond), "/s");
  }

  private static Figure latency(String percentile, Lane lane, double micros) {
    return figure("Latency, " + percentile, lane, micros / 1e3, "ms");
  }

  private static Figure plainProcessor(Lane lane) {
    return figure("Processor time per logout", lane, lane.median(Sample::cpuMicros), "µs");
  }

  private static Figure plainAllocation(Lane lane) {
    return figure("Allocation per logout", lane, lane.median(Sample::bytes) / 1e3, "kB");
  }

  private static Figure figure(String measure, Lane lane, double value, String unit) {
    return Figure.of(SECTION, measure, lane.name(), value, unit);
  }

  private static boolean isHttps(Lane lane) {
    return lane.name().contains("HTTPS");
  }
}
