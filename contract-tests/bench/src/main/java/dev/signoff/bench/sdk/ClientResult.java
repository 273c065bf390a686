package dev.signoff.bench.sdk;

import dev.signoff.bench.BenchRun;
import dev.signoff.bench.MeasurementException;
import dev.signoff.bench.target.TargetServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Result of one HTTP client.
 *
 * @param perSecond logouts per second, one after another
 * @param bytes bytes that the client's process allocated for one logout
 */
record ClientResult(double perSecond, double bytes) {
  private static final int MOST_PER_SECOND = 25_000;
  private static final int WARM_UP_SECONDS = 2;
  private static final int ITERATIONS = 3;

  static ClientResult measure(
      BenchRun run, TargetServerProcess server, String userId, String clientName) {
    Path tokens = run.folder().resolve("calls");
    int logouts = MOST_PER_SECOND * (ITERATIONS * WARM_UP_SECONDS + run.seconds());
    long before = server.fill("rocket-chat", logouts, tokens).entries();
    Options options =
        new OptionsBuilder()
            .include(LogoutBenchmark.class.getName())
            .param("clientName", clientName)
            .param("server", server.address().http().toString())
            .param("userId", userId)
            .param("tokens", tokens.toString())
            .forks(1)
            .warmupIterations(ITERATIONS)
            .warmupTime(TimeValue.seconds(WARM_UP_SECONDS))
            .measurementIterations(ITERATIONS)
            .measurementTime(TimeValue.milliseconds(run.seconds() * 1_000L / ITERATIONS))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    try {
      RunResult result = new Runner(options).runSingle();
      check(clientName, tokens, before - server.stats().entries());
      Result<?> bytes =
          Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
      return new ClientResult(result.getPrimaryResult().getScore(), bytes.getScore());
    } catch (RunnerException | IOException e) {
      throw new MeasurementException(
          "The logouts with " + clientName + " failed: " + e.getMessage() + ".", e);
    }
  }

  private static void check(String clientName, Path tokens, long ended) throws IOException {
    long used = Long.parseLong(Files.readString(LogoutBenchmark.usedOf(tokens.toString())));
    if (ended != used) {
      throw new MeasurementException(
          clientName + ": " + used + " logouts were confirmed, but " + ended + " sessions ended.");
    }
  }
}
