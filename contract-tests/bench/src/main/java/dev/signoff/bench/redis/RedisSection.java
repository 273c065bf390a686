package dev.signoff.bench.redis;

import dev.signoff.bench.Run;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.Lane;
import dev.signoff.bench.load.Medians;
import dev.signoff.bench.load.Operation;
import dev.signoff.bench.load.RocketChatUser;
import dev.signoff.bench.load.Sample;
import dev.signoff.bench.load.Wrk;
import dev.signoff.bench.subject.ServerProcess;
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

/** Measures logouts of Rocket.Chat on one node and on two, beside a server that keeps its own. */
public final class RedisSection {
  private static final String SECTION = "Redis";
  private static final String EMBEDDED = "sessions in memory";
  private static final String MEASURE = "Logouts per second, Rocket.Chat over HTTP";
  private static final int ROUNDS = 3;

  private final Run run;
  private final Lane embedded;
  private final Lane first;
  private final Lane second;

  private RedisSection(Run run, ServerProcess embedded, ServerProcess first, ServerProcess second) {
    this.run = run;
    this.embedded = lane("in-memory", embedded);
    this.first = lane("node-1", first);
    this.second = lane("node-2", second);
  }

  /**
   * Measures.
   *
   * @param run what the measurements share
   * @return the figures
   */
  public static List<Figure> measure(Run run) {
    run.say("    starting Redis and three servers");
    try (Redis redis = Redis.start(run.folder());
        ServerProcess embedded = ServerProcess.start("signoff", run.folder());
        ServerProcess first = node("node-1", redis, run);
        ServerProcess second = node("node-2", redis, run)) {
      return new RedisSection(run, embedded, first, second).figures();
    }
  }

  private static ServerProcess node(String name, Redis redis, Run run) {
    String main = dev.signoff.bench.subject.Main.class.getName();
    return ServerProcess.start(name, run.folder(), main, List.of(redis.address()));
  }

  private List<Figure> figures() {
    for (Lane lane : List.of(embedded, first, second)) {
      run.say("    %s is warm: %,.0f/s", lane.name(), lane.warmUp());
    }
    List<Double> both = new ArrayList<>();
    for (int round = 1; round <= ROUNDS; round++) {
      embedded.measure(run.seconds());
      first.measure(run.seconds());
      both.add(bothAtOnce());
      run.say("    round %d of %d", round, ROUNDS);
    }
    double inMemory = embedded.median(Sample::perSecond);
    double two = Medians.of(both.stream().mapToDouble(Double::doubleValue).toArray());
    return List.of(
        figure(EMBEDDED, inMemory),
        figure("one node with Redis", first.median(Sample::perSecond))
            .against(EMBEDDED, inMemory, Goal.atLeast(0.6)),
        figure("two nodes with one Redis", two)
            .against(EMBEDDED, inMemory)
            .against("one node with Redis", first.median(Sample::perSecond)),
        latency(EMBEDDED, embedded, Sample::p99),
        latency("one node with Redis", first, Sample::p99));
  }

  /** A lane whose tokens ran dry has run again, perhaps alone; then both do. */
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

  private double perSecond(Lane lane, Phaser start, AtomicInteger starts) {
    try {
      return lane.sample(
              run.seconds(),
              () -> {
                starts.incrementAndGet();
                start.arriveAndAwaitAdvance();
              })
          .perSecond();
    } finally {
      start.arriveAndDeregister(); // so that nobody waits for one that has ended
    }
  }

  private Lane lane(String name, ServerProcess server) {
    URI url = server.address().http();
    Path folder = folder(name);
    Operation logout = Operation.rocketChatLogout(RocketChatUser.idAt(url));
    return new Lane(name, server, url, logout, Wrk.in(folder), folder);
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

  private static Figure latency(String subject, Lane lane, ToDoubleFunction<Sample> micros) {
    return Figure.of(SECTION, "Latency, p99", subject, lane.median(micros) / 1e3, "ms");
  }
}
