package dev.signoff.bench.start;

import dev.signoff.bench.Run;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.Medians;
import java.util.ArrayList;
import java.util.List;

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
  public static List<Figure> measure(Run run) {
    List<Start> starts = new ArrayList<>();
    Start.measure(run.folder()); // makes certificate and key, and brings the files into memory
    for (int round = 1; round <= ROUNDS; round++) {
      Start start = Start.measure(run.folder());
      run.say(
          "    round %d of %d: %.2f s, %.0f MB", round, ROUNDS, start.seconds(), start.megabytes());
      starts.add(start);
    }
    double seconds = Medians.of(starts.stream().mapToDouble(Start::seconds).toArray());
    double megabytes = Medians.of(starts.stream().mapToDouble(Start::megabytes).toArray());
    return List.of(
        Figure.of(SECTION, "From command to first correct answer", SUBJECT, seconds, "s")
            .goal(Goal.atMost(0.7)),
        Figure.of(SECTION, "Resident memory after start", SUBJECT, megabytes, "MB")
            .goal(Goal.atMost(130)));
  }
}
