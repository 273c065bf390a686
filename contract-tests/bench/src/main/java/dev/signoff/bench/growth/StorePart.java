package dev.signoff.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.bench.CannotMeasure;
import dev.signoff.bench.Run;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.subject.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The session store alone: a login without its password hash, the others without HTTP. A large
 * store does not fit into the processor's caches, which shows here and hardly in a whole request.
 */
final class StorePart {
  private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000, 5_000_000);

  private StorePart() {}

  static List<Figure> measure(Run run) {
    run.say("    growing a store to 5,000,000 sessions");
    Grown grown = grow(run);
    List<Figure> figures = new ArrayList<>();
    figures.addAll(figures(grown, "Login, the store's part", Costs::logIn));
    figures.addAll(figures(grown, "Who am I, the store's part", Costs::whoAmI));
    figures.addAll(figures(grown, "Logout, the store's part", Costs::logOut));
    int most = SIZES.get(SIZES.size() - 1);
    figures.add(
        Figure.of(
            GrowthSection.NAME,
            "Memory per session",
            GrowthSection.sessions(most),
            grown.bytes(),
            "B"));
    return figures;
  }

  private static Grown grow(Run run) {
    List<String> command = new ArrayList<>(Jvm.command(Jvm.SERVER_FLAGS, Main.class.getName()));
    command.add(Integer.toString(run.seconds() * 1_000));
    SIZES.forEach(size -> command.add(Integer.toString(size)));
    Path log = run.folder().resolve("growth.log");
    try {
      Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
      byte[] answer = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new CannotMeasure("The sessions could not grow. Why is in " + log);
      }
      return new ObjectMapper().readValue(answer, Grown.class);
    } catch (IOException e) {
      throw new CannotMeasure("The sessions could not grow. Why is in " + log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotMeasure("Interrupted.", e);
    }
  }

  private static List<Figure> figures(
      Grown grown, String measure, ToDoubleFunction<Costs> operation) {
    Costs fewest = grown.costs().get(0);
    List<Figure> figures = new ArrayList<>();
    for (Costs costs : grown.costs()) {
      String subject = GrowthSection.sessions(costs.sessions());
      double nanos = operation.applyAsDouble(costs);
      Figure figure = Figure.of(GrowthSection.NAME, measure, subject, nanos, "ns");
      figures.add(
          costs.equals(fewest)
              ? figure
              : figure.against(
                  GrowthSection.sessions(fewest.sessions()), operation.applyAsDouble(fewest)));
    }
    return figures;
  }
}
