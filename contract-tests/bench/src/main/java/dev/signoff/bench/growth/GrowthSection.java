package dev.signoff.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.bench.CannotMeasure;
import dev.signoff.bench.Run;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.subject.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Measures whether a session costs more among millions than among a thousand. */
public final class GrowthSection {
  private static final String SECTION = "growth";
  private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000, 5_000_000);
  private static final Goal FLAT = Goal.atMost(1.2);

  private GrowthSection() {}

  /**
   * Measures.
   *
   * @param run what the measurements share
   * @return the figures
   */
  public static List<Figure> measure(Run run) {
    run.say("    growing to %,d sessions", SIZES.get(SIZES.size() - 1));
    return figures(grow(run));
  }

  private static Grown grow(Run run) {
    List<String> command = new ArrayList<>(Jvm.command(List.of("-Xmx4g"), Main.class.getName()));
    command.add(Integer.toString(run.seconds() * 1_000));
    SIZES.forEach(size -> command.add(Integer.toString(size)));
    Path log = run.folder().resolve("growth.log");
    try {
      Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
      byte[] answer = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new CannotMeasure("The sessions could not grow: see " + log);
      }
      return new ObjectMapper().readValue(answer, Grown.class);
    } catch (IOException e) {
      throw new CannotMeasure("The sessions could not grow: see " + log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotMeasure("Interrupted.", e);
    }
  }

  static List<Figure> figures(Grown grown) {
    List<Figure> figures = new ArrayList<>();
    figures.addAll(figures(grown, "Login, the store's part", Costs::logIn));
    figures.addAll(figures(grown, "Who am I, the store's part", Costs::whoAmI));
    figures.addAll(figures(grown, "Logout, the store's part", Costs::logOut));
    figures.add(
        Figure.of(
            SECTION, "Memory per session", sessions(most(grown).sessions()), grown.bytes(), "B"));
    return figures;
  }

  private static List<Figure> figures(
      Grown grown, String measure, ToDoubleFunction<Costs> operation) {
    List<Figure> figures = new ArrayList<>();
    Costs fewest = grown.costs().get(0);
    for (Costs costs : grown.costs()) {
      Figure figure =
          Figure.of(
              SECTION, measure, sessions(costs.sessions()), operation.applyAsDouble(costs), "ns");
      figures.add(
          costs.equals(fewest)
              ? figure
              : figure.against(sessions(fewest.sessions()), operation.applyAsDouble(fewest), FLAT));
    }
    Costs most = most(grown);
    figures.add(
        Figure.of(
                SECTION,
                measure,
                sessions(most.sessions()) + ", expired ones being removed",
                operation.applyAsDouble(grown.whileExpiring()),
                "ns")
            .against(sessions(most.sessions()), operation.applyAsDouble(most), FLAT));
    return figures;
  }

  private static Costs most(Grown grown) {
    return grown.costs().get(grown.costs().size() - 1);
  }

  private static String sessions(int count) {
    return String.format(Locale.ROOT, "%,d sessions", count);
  }
}
