package dev.signoff.bench.server;

import dev.signoff.bench.BenchRun;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.load.LoadSample;
import dev.signoff.bench.load.LoadScenario;
import java.util.List;

/** Section {@code server}: compares logouts of each vendor to bare servers and stubs. */
public final class ServerSection {
  private static final int ROUNDS = 3;

  private ServerSection() {}

  /**
   * Measures the section.
   *
   * @param run settings of the run
   * @return the figures
   */
  public static List<Figure> measure(BenchRun run) {
    try (ServerScenarios scenarios = ServerScenarios.start(run)) {
      for (LoadScenario scenario : scenarios.all()) {
        double rate = scenario.warmUp();
        run.report("    %s is warm: %,.0f/s", scenario.name(), rate);
      }
      // In turns, so that a temporary disturbance of the machine affects all scenarios.
      for (int round = 1; round <= ROUNDS; round++) {
        for (LoadScenario scenario : scenarios.all()) {
          LoadSample sample = scenario.measure(run.seconds());
          run.report(
              "    round %d of %d: %s: %,.0f/s",
              round, ROUNDS, scenario.name(), sample.perSecond());
        }
      }
      return new ServerFigures(scenarios).all();
    }
  }
}
