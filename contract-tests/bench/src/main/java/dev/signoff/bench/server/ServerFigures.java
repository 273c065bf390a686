package dev.signoff.bench.server;

import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.LoadSample;
import dev.signoff.bench.load.LoadScenario;
import java.util.ArrayList;
import java.util.List;

/** Figures of the section {@code server}, from the samples of all scenarios. */
final class ServerFigures {
  private static final String SECTION = "Server";
  private static final Goal AS_FAST_AS_GRIZZLY = Goal.atLeast(1.0);
  private static final Goal FASTER_THAN_WIREMOCK = Goal.atLeast(2.5);
  private static final Goal LEAN = Goal.atMost(3.0);
  private static final Goal EVEN = Goal.atMost(5.0);

  private final ServerScenarios scenarios;
  private final List<Figure> figures = new ArrayList<>();

  ServerFigures(ServerScenarios scenarios) {
    this.scenarios = scenarios;
  }

  List<Figure> all() {
    scenarios.vendors().forEach(scenario -> figures.add(rate(scenario)));
    scenarios.baselines().forEach(scenario -> figures.add(plainRate(scenario)));
    for (LoadScenario scenario : scenarios.all()) {
      double p50 = scenario.median(LoadSample::p50);
      figures.add(latency("p50", scenario, p50));
      figures.add(p99(scenario, p50));
      figures.add(latency("p99.9", scenario, scenario.median(LoadSample::p999)));
    }
    scenarios.vendors().forEach(scenario -> figures.add(processor(scenario)));
    scenarios.baselines().forEach(scenario -> figures.add(plainProcessor(scenario)));
    scenarios.vendors().forEach(scenario -> figures.add(allocation(scenario)));
    scenarios.baselines().forEach(scenario -> figures.add(plainAllocation(scenario)));
    return figures;
  }

  private Figure rate(LoadScenario scenario) {
    String grizzly = isHttps(scenario) ? BaselineNames.GRIZZLY_HTTPS : BaselineNames.GRIZZLY;
    Figure figure = plainRate(scenario).against(grizzly, rateOf(grizzly), AS_FAST_AS_GRIZZLY);
    return isHttps(scenario)
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

  private Figure p99(LoadScenario scenario, double p50) {
    Figure figure = latency("p99", scenario, scenario.median(LoadSample::p99));
    return scenarios.vendors().contains(scenario)
        ? figure.against("its p50", p50 / 1e3, EVEN)
        : figure.against("its p50", p50 / 1e3);
  }

  private Figure processor(LoadScenario scenario) {
    String grizzly = isHttps(scenario) ? BaselineNames.GRIZZLY_HTTPS : BaselineNames.GRIZZLY;
    return plainProcessor(scenario)
        .against(grizzly, scenarios.baseline(grizzly).median(LoadSample::cpuMicros));
  }

  private Figure allocation(LoadScenario scenario) {
    Figure figure = plainAllocation(scenario);
    double jersey = scenarios.baseline(BaselineNames.JERSEY).median(LoadSample::bytes) / 1e3;
    return isHttps(scenario)
        ? figure.against(BaselineNames.JERSEY + " over HTTP", jersey)
        : figure.against(BaselineNames.JERSEY, jersey, LEAN);
  }

  private double rateOf(String baseline) {
    return scenarios.baseline(baseline).median(LoadSample::perSecond);
  }

  private static Figure plainRate(LoadScenario scenario) {
    return figure("Logouts per second", scenario, scenario.median(LoadSample::perSecond), "/s");
  }

  private static Figure latency(String percentile, LoadScenario scenario, double micros) {
    return figure("Latency, " + percentile, scenario, micros / 1e3, "ms");
  }

  private static Figure plainProcessor(LoadScenario scenario) {
    return figure(
        "Processor time per logout", scenario, scenario.median(LoadSample::cpuMicros), "µs");
  }

  private static Figure plainAllocation(LoadScenario scenario) {
    return figure(
        "Allocation per logout", scenario, scenario.median(LoadSample::bytes) / 1e3, "kB");
  }

  private static Figure figure(String measure, LoadScenario scenario, double value, String unit) {
    return Figure.of(SECTION, measure, scenario.name(), value, unit);
  }

  private static boolean isHttps(LoadScenario scenario) {
    return scenario.name().contains("HTTPS");
  }
}
