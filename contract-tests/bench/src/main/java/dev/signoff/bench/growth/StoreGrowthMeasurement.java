package dev.signoff.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.bench.BenchRun;
import dev.signoff.bench.MeasurementException;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.target.JvmCommand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Growth measurement of only the session store, without HTTP and without the password hash of a
 * login. A large store does not fit into the processor's caches. That is visible here, but hardly
 * in a complete request.
 */
final class StoreGrowthMeasurement {
  private static final List<Integer> SIZES = List.of(1_000, 100_000, 1_000_000, 5_000_000);

  private StoreGrowthMeasurement() {}

  static List<Figure> measure(BenchRun run) {
    run.report("    growing a store to 5,000,000 sessions");
    GrowthResult result = grow(run);
    List<Figure> figures = new ArrayList<>();
    figures.addAll(figures(result, "Login, the store's part", StoreOperationCosts::logIn));
    figures.addAll(figures(result, "Who am I, the store's part", StoreOperationCosts::whoAmI));
    figures.addAll(figures(result, "Logout, the store's part", StoreOperationCosts::logOut));
    int most = SIZES.get(SIZES.size() - 1);
    figures.add(
        Figure.of(
            GrowthSection.NAME,
            "Memory per session",
            GrowthSection.sessions(most),
            result.bytes(),
            "B"));
    return figures;
  }

  private static GrowthResult grow(BenchRun run) {
    List<String> command =
        new ArrayList<>(JvmCommand.command(JvmCommand.SERVER_FLAGS, GrowthMain.class.getName()));
    command.add(Integer.toString(run.seconds() * 1_000));
    SIZES.forEach(size -> command.add(Integer.toString(size)));
    Path log = run.folder().resolve("growth.log");
    try {
      Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
      byte[] json = process.getInputStream().readAllBytes();
      if (process.waitFor() != 0) {
        throw new MeasurementException("The growth measurement failed. See its log: " + log);
      }
      return new ObjectMapper().readValue(json, GrowthResult.class);
    } catch (IOException e) {
      throw new MeasurementException("The growth measurement failed. See its log: " + log, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MeasurementException("Interrupted.", e);
    }
  }

  private static List<Figure> figures(
      GrowthResult result, String measure, ToDoubleFunction<StoreOperationCosts> operation) {
    StoreOperationCosts fewest = result.costs().get(0);
    List<Figure> figures = new ArrayList<>();
    for (StoreOperationCosts costs : result.costs()) {
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
