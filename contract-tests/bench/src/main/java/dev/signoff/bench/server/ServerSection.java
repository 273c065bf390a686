package dev.signoff.bench.server;

import dev.signoff.bench.BenchRun;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.load.LoadSample;
import dev.signoff.bench.load.LoadScenario;
import java.util.List;

/** Measures real logouts of each vendor, and bare servers and stubs beside them. */
public final class ServerSection {
  private static final int ROUNDS = 3;

  private ServerSection() {}

  /**
   * Measures.
   *
   * @param run what the measurements share
   * @return the figures
   */
  public static List<Figure> measure(BenchRun run) {
    try (ServerScenarios contestants = ServerScenarios.start(run)) {
      for (LoadScenario lane : contestants.lanes()) {
        double rate = lane.warmUp();
        run.say("    %s is warm: %,.0f/s", lane.name(), rate);
      }
      // In turn, so that what disturbs the machine for a while disturbs all.
      for (int round = 1; round <= ROUNDS; round++) {
        for (LoadScenario lane : contestants.lanes()) {
          LoadSample sample = lane.measure(run.seconds());
          run.say(
              "    round %d of %d: %s: %,.0f/s", round, ROUNDS, lane.name(), sample.perSecond());
        }
      }
      return new ServerFigures(contestants).all();
    }
  }
}
