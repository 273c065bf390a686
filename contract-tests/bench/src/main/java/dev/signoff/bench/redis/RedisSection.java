package dev.signoff.bench.redis;

import dev.signoff.bench.BenchRun;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.LoadOperation;
import dev.signoff.bench.load.LoadSample;
import dev.signoff.bench.load.LoadScenario;
import dev.signoff.bench.load.Median;
import dev.signoff.bench.load.RocketChatDemoUser;
import dev.signoff.bench.load.Wrk;
import dev.signoff.bench.target.TargetServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;

/**
 * Section {@code redis}: compares one and two nodes with Redis to a server with its own sessions.
 */
public final class RedisSection {
  private static final String SECTION = "Redis";
  private static final String EMBEDDED = "sessions in memory";
  private static final String MEASURE = "Logouts per second, Rocket.Chat over HTTP";
  private static final int ROUNDS = 3;

  private final BenchRun run;
  private final LoadScenario embedded;
  private final LoadScenario first;
  private final LoadScenario second;

  private RedisSection(
      BenchRun run,
      TargetServerProcess embedded,
      TargetServerProcess first,
      TargetServerProcess second) {
    this.run = run;
    this.embedded = scenario("in-memory", embedded);
    this.first = scenario("node-1", first);
    this.second = scenario("node-2", second);
  }

  /**
   * Measures the section.
   *
   * @param run settings of the run
   * @return the figures
   */
  public static List<Figure> measure(BenchRun run) {
    run.report("    starting Redis and three servers");
    try (RedisServerProcess redis = RedisServerProcess.start(run.folder());
        TargetServerProcess embedded = TargetServerProcess.start("signoff", run.folder());
        TargetServerProcess first = node("node-1", redis, run);
        TargetServerProcess second = node("node-2", redis, run)) {
      return new RedisSection(run, embedded, first, second).figures();
    }
  }

  private static TargetServerProcess node(String name, RedisServerProcess redis, BenchRun run) {
    String main = dev.signoff.bench.target.TargetServerMain.class.getName();
    return TargetServerProcess.start(name, run.folder(), main, List.of(redis.address()));
  }

  private List<Figure> figures() {
    for (LoadScenario scenario : List.of(embedded, first, second)) {
      run.report("    %s is warm: %,.0f/s", scenario.name(), scenario.warmUp());
    }
    List<Double> both = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      embedded.measure(run.seconds());
      first.measure(run.seconds());
      both.add(bothAtOnce());
      run.report("    round %d of %d", round, ROUNDS);
    }
    double inMemory = embedded.median(LoadSample::perSecond);
    double two = Median.of(both.stream().mapToDouble(Double::doubleValue).toArray());
    return List.of(
        figure(EMBEDDED, inMemory),
        figure("one node with Redis", first.median(LoadSample::perSecond))
            .against(EMBEDDED, inMemory, Goal.atLeast(0.6)),
        figure("two nodes with one Redis", two)
            .against(EMBEDDED, inMemory)
            .against("one node with Redis", first.median(LoadSample::perSecond)),
        latency(EMBEDDED, embedded, LoadSample::p99),
        latency("one node with Redis", first, LoadSample::p99));
  }

  /**
   * Measures both nodes at the same time. If a scenario had too few tokens, it ran again, maybe
   * without the other; then both are repeated.
   */
  private double bothAtOnce() {
    while (true) {
      Phaser start = new Phaser(2);
      AtomicInteger starts = new AtomicInteger();
      var other = CompletableFuture.supplyAsync(() -> perSecond(second, start, starts));
      double both = perSecond(first, start, starts) + other.join();
      if (starts.get() == 2) {
        return both;
      }
    }
  }

  private double perSecond(LoadScenario scenario, Phaser start, AtomicInteger starts) {
    try {
      return scenario
          .sample(
              run.seconds(),
              () -> {
                starts.incrementAndGet();
                start.arriveAndAwaitAdvance();
              })
          .perSecond();
    } finally {
      start
          .arriveAndDeregister(); // so that the other scenario does not wait for one that has ended
    }
  }

  private LoadScenario scenario(String name, TargetServerProcess server) {
    URI url = server.address().http();
    Path folder = folder(name);
    LoadOperation logout = LoadOperation.rocketChatLogout(RocketChatDemoUser.idAt(url));
    return new LoadScenario(name, server, url, logout, Wrk.in(folder), folder);
  }

  private Path folder(String name) {
    try {
      return Files.createDirectories(run.folder().resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Figure figure(String subject, double perSecond) {
    return Figure.of(SECTION, MEASURE, subject, perSecond, "/s");
  }

  private static Figure latency(
      String subject, LoadScenario scenario, ToDoubleFunction<LoadSample> micros) {
    return Figure.of(SECTION, "Latency, p99", subject, scenario.median(micros) / 1e3, "ms");
  }
}
