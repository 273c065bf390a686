package dev.signoff.bench.start;

import dev.signoff.bench.BenchRun;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Section {@code start}: measures the start time and the memory of {@code ./signoff serve}. */
public final class StartSection {
  private static final String SECTION = "Start";
  private static final String SUBJECT = "./signoff serve";
  private static final int ROUNDS = 5;

  private StartSection() {}

  /**
   * Measures the section.
   *
   * @param run settings of the run
   * @return the figures
   */
  public static List<Figure> measure(BenchRun run) {
    List<ServerStart> starts = new ArrayList<>();
    ServerStart.measure(run.folder()); // creates certificate and key, and fills the file cache
    for (int round = 1; round <= ROUNDS; round++) {
      ServerStart start = ServerStart.measure(run.folder());
      run.report(
          "    round %d of %d: %.2f s, %.0f MB", round, ROUNDS, start.seconds(), start.megabytes());
      starts.add(start);
    }
    return List.of(
        figure(starts, "From command to first correct response", ServerStart::seconds, "s")
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
