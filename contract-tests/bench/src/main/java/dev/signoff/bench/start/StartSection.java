package dev.signoff.bench.start;

import dev.signoff.bench.BenchRun;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Measures how soon {@code ./signoff serve} is of use, and how much memory it then has. */
public final class StartSection {
  private static final String SECTION = "Start";
  private static final String SUBJECT = "./signoff serve";
  private static final int ROUNDS = 5;

  private StartSection() {}

  /**
   * Measures.
   *
   * @param run what the measurements share
   * @return the figures
   */
  public static List<Figure> measure(BenchRun run) {
    List<ServerStart> starts = new ArrayList<>();
    ServerStart.measure(
        run.folder()); // makes certificate and key, and brings the files into memory
    for (int round = 1; round <= ROUNDS; round++) {
      ServerStart start = ServerStart.measure(run.folder());
      run.say(
          "    round %d of %d: %.2f s, %.0f MB", round, ROUNDS, start.seconds(), start.megabytes());
      starts.add(start);
    }
    return List.of(
        figure(starts, "From command to first correct answer", ServerStart::seconds, "s")
            .goal(Goal.atMost(0.7)),
        figure(starts, "Processor time until then", ServerStart::processorSeconds, "s"),
        figure(starts, "Resident memory after start", ServerStart::megabytes, "MB")
            .goal(Goal.atMost(130)));
  }

  private static Figure figure(
      List<ServerStart> starts, String measure, ToDoubleFunction<ServerStart> value, String unit) {
    double median = Median.of(starts.stream().mapToDouble(value).toArray());
    return Figure.of(SECTION, measure, SUBJECT, median, unit);
  }
}
