package dev.signoff.bench.server;

import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.LoadSample;
import dev.signoff.bench.load.LoadScenario;
import java.util.ArrayList;
import java.util.List;

/** What the samples amount to. */
final class ServerFigures {
  private static final String SECTION = "Server";
  private static final Goal AS_FAST_AS_GRIZZLY = Goal.atLeast(1.0);
  private static final Goal FASTER_THAN_WIREMOCK = Goal.atLeast(2.5);
  private static final Goal LEAN = Goal.atMost(3.0);
  private static final Goal EVEN = Goal.atMost(5.0);

  private final ServerScenarios contestants;
  private final List<Figure> figures = new ArrayList<>();

  ServerFigures(ServerScenarios contestants) {
    this.contestants = contestants;
  }

  List<Figure> all() {
    contestants.vendors().forEach(lane -> figures.add(rate(lane)));
    contestants.baselines().forEach(lane -> figures.add(plainRate(lane)));
    for (LoadScenario lane : contestants.lanes()) {
      double p50 = lane.median(LoadSample::p50);
      figures.add(latency("p50", lane, p50));
      figures.add(p99(lane, p50));
      figures.add(latency("p99.9", lane, lane.median(LoadSample::p999)));
    }
    contestants.vendors().forEach(lane -> figures.add(processor(lane)));
    contestants.baselines().forEach(lane -> figures.add(plainProcessor(lane)));
    contestants.vendors().forEach(lane -> figures.add(allocation(lane)));
    contestants.baselines().forEach(lane -> figures.add(plainAllocation(lane)));
    return figures;
  }

  private Figure rate(LoadScenario lane) {
    String grizzly = isHttps(lane) ? BaselineNames.GRIZZLY_HTTPS : BaselineNames.GRIZZLY;
    Figure figure = plainRate(lane).against(grizzly, rateOf(grizzly), AS_FAST_AS_GRIZZLY);
    return isHttps(lane)
        ? figure
        : figure
            .against(
                BaselineNames.WIREMOCK_NO_JOURNAL,
                rateOf(BaselineNames.WIREMOCK_NO_JOURNAL),
                FASTER_THAN_WIREMOCK)
            .against(BaselineNames.WIREMOCK, rateOf(BaselineNames.WIREMOCK))
            .against(BaselineNames.JERSEY, rateOf(BaselineNames.JERSEY))
            .against(BaselineNames.JERSEY_SELECTOR, rateOf(BaselineNames.JERSEY_SELECTOR))
            .against(BaselineNames.GRIZZLY_SELECTOR, rateOf(BaselineNames.GRIZZLY_SELECTOR));
  }

  private Figure p99(LoadScenario lane, double p50) {
    Figure figure = latency("p99", lane, lane.median(LoadSample::p99));
    return contestants.vendors().contains(lane)
        ? figure.against("its p50", p50 / 1e3, EVEN)
        : figure.against("its p50", p50 / 1e3);
  }

  private Figure processor(LoadScenario lane) {
    String grizzly = isHttps(lane) ? BaselineNames.GRIZZLY_HTTPS : BaselineNames.GRIZZLY;
    return plainProcessor(lane)
        .against(grizzly, contestants.baseline(grizzly).median(LoadSample::cpuMicros));
  }

  private Figure allocation(LoadScenario lane) {
    Figure figure = plainAllocation(lane);
    double jersey = contestants.baseline(BaselineNames.JERSEY).median(LoadSample::bytes) / 1e3;
    return isHttps(lane)
        ? figure.against(BaselineNames.JERSEY + " over HTTP", jersey)
        : figure.against(BaselineNames.JERSEY, jersey, LEAN);
  }

  private double rateOf(String baseline) {
    return contestants.baseline(baseline).median(LoadSample::perSecond);
  }

  private static Figure plainRate(LoadScenario lane) {
    return figure("Logouts per second", lane, lane.median(LoadSample::perSecond), "/s");
  }

  private static Figure latency(String percentile, LoadScenario lane, double micros) {
    return figure("Latency, " + percentile, lane, micros / 1e3, "ms");
  }

  private static Figure plainProcessor(LoadScenario lane) {
    return figure("Processor time per logout", lane, lane.median(LoadSample::cpuMicros), "µs");
  }

  private static Figure plainAllocation(LoadScenario lane) {
    return figure("Allocation per logout", lane, lane.median(LoadSample::bytes) / 1e3, "kB");
  }

  private static Figure figure(String measure, LoadScenario lane, double value, String unit) {
    return Figure.of(SECTION, measure, lane.name(), value, unit);
  }

  private static boolean isHttps(LoadScenario lane) {
    return lane.name().contains("HTTPS");
  }
}
