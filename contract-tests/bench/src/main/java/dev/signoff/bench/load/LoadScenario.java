package dev.signoff.bench.load;

import dev.signoff.bench.MeasurementException;
import dev.signoff.bench.target.ServerStats;
import dev.signoff.bench.target.TargetServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Load scenario: one operation on one port of one server, measured repeatedly. Not thread safe. */
public final class LoadScenario {
  private static final int FIRST_GUESS = 40_000;
  private static final double RESERVE = 1.3;
  private static final double LEVEL = 1.05;
  private static final double COMPILED = 0.1;
  private static final int WARM_UP_SECONDS = 2;
  private static final int WARM_UPS = 8;

  private final String name;
  private final TargetServerProcess server;
  private final URI url;
  private final LoadOperation operation;
  private final Wrk wrk;
  private final Path folder;
  private final List<LoadSample> samples = new ArrayList<>();
  private double expected = FIRST_GUESS;

  /**
   * Creates a scenario.
   *
   * @param name name in messages and reports
   * @param server the server
   * @param url URL of the server, over HTTP or HTTPS
   * @param operation operation to send
   * @param wrk load generator
   * @param folder folder for tokens
   */
  public LoadScenario(
      String name,
      TargetServerProcess server,
      URI url,
      LoadOperation operation,
      Wrk wrk,
      Path folder) {
    this.name = name;
    this.server = server;
    this.url = url;
    this.operation = operation;
    this.wrk = wrk;
    this.folder = folder;
  }

  /** {@return the name in messages and reports} */
  public String name() {
    return name;
  }

  /**
   * Sends requests until the rate is stable and the server's just-in-time compiler is nearly idle.
   * Slow responses of a cold server are accepted.
   *
   * @return the last rate
   */
  public double warmUp() {
    double best = 0;
    for (int i = 1; ; i++) {
      LoadSample sample = once(WARM_UP_SECONDS, WrkResult::refusedRequests, () -> {});
      boolean level = i > 1 && sample.perSecond() < best * LEVEL;
      if (i == WARM_UPS || (level && sample.compiling() < COMPILED)) {
        return sample.perSecond();
      }
      best = Math.max(best, sample.perSecond());
    }
  }

  /**
   * Measures once and keeps the sample.
   *
   * @param seconds duration
   * @return the sample
   */
  public LoadSample measure(int seconds) {
    LoadSample sample = sample(seconds, () -> {});
    samples.add(sample);
    return sample;
  }

  /**
   * Measures once without keeping the sample, for runs in which the machine has other load.
   *
   * @param seconds duration
   * @param ready callback before the first request; called again if there were too few tokens
   * @return the sample
   */
  public LoadSample sample(int seconds, Runnable ready) {
    return once(seconds, WrkResult::problem, ready);
  }

  /**
   * Returns the median of the kept samples.
   *
   * @param figure value of a sample
   * @return the median
   */
  public double median(ToDoubleFunction<LoadSample> figure) {
    return Median.of(samples.stream().mapToDouble(figure).toArray());
  }

  private LoadSample once(
      int seconds, Function<WrkResult, Optional<String>> problem, Runnable ready) {
    Path request = write("request", operation.request().text(url));
    while (true) {
      Path tokens = folder.resolve("tokens");
      int each = (int) Math.ceil(expected * seconds * RESERVE / Wrk.THREADS);
      ServerStats before = null;
      for (int thread = 1; thread <= Wrk.THREADS; thread++) {
        before = server.fill(operation.vendor(), each, Path.of(tokens + "." + thread));
      }
      ready.run();
      WrkResult result = wrk.run(url, request, tokens, seconds);
      if (before == null) {
        throw new IllegalStateException("wrk has at least one thread");
      }
      if (result.outOfTokens()) {
        expected *= 2;
        continue;
      }
      ServerStats after = server.stats();
      problem.apply(result).ifPresent(this::fail);
      expected = Math.max(result.perSecond(), FIRST_GUESS);
      check(result, after.entries() - before.entries());
      EndedTokenCheck.of(tokens, result)
          .problem(operation, server.address().http())
          .ifPresent(this::fail);
      return LoadSample.of(result, before, after);
    }
  }

  private void check(WrkResult result, long change) {
    long ended = change * operation.entries();
    if (operation.entries() != 0
        && (ended < result.requests() || ended > result.requests() + result.inFlight())) {
      fail(result.requests() + " logouts were confirmed, but " + ended + " sessions ended");
    }
  }

  private void fail(String problem) {
    throw new MeasurementException(name + ": " + problem + ". The measurement is invalid.");
  }

  private Path write(String file, String text) {
    try {
      return Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
