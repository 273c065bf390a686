package dev.signoff.bench.growth;

import dev.signoff.bench.BenchRun;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.LoadOperation;
import dev.signoff.bench.load.LoadSample;
import dev.signoff.bench.load.LoadScenario;
import dev.signoff.bench.load.RocketChatDemoUser;
import dev.signoff.bench.load.Wrk;
import dev.signoff.bench.target.TargetServerProcess;
import java.nio.file.Path;
import java.util.List;

/** Growth measurement of HTTP requests to a server with few and with many live sessions. */
final class HttpGrowthMeasurement implements AutoCloseable {
  private static final int FEW = 100_000;
  private static final int MANY = 5_000_000;
  private static final int ROUNDS = 3;
  private static final Path NO_FILE = Path.of("/dev/null");
  private static final Goal FLAT = Goal.atMost(1.2);

  private final BenchRun run;
  private final TargetServerProcess server;
  private final LoadOperation logout;
  private final LoadOperation whoAmI;

  private HttpGrowthMeasurement(BenchRun run, String server) {
    this.run = run;
    this.server = TargetServerProcess.start(server, run.folder());
    String userId = RocketChatDemoUser.idAt(this.server.address().http());
    logout = LoadOperation.rocketChatLogout(userId);
    whoAmI = LoadOperation.rocketChatWhoAmI(userId);
  }

  static List<Figure> measure(BenchRun run) {
    String few = GrowthSection.sessions(FEW);
    String many = GrowthSection.sessions(MANY);
    Figure fewWhoAmI;
    Figure manyWhoAmI;
    Figure fewLogouts;
    Figure manyLogouts;
    try (var requests = new HttpGrowthMeasurement(run, "signoff")) {
      requests.warmUp(requests.whoAmI);
      requests.warmUp(requests.logout);
      requests.growTo(FEW);
      fewWhoAmI = requests.figure("Who am I", few, requests.whoAmI);
      fewLogouts = requests.figure("Logout", few, requests.logout);
      requests.growTo(MANY);
      manyWhoAmI = requests.figure("Who am I", many, requests.whoAmI);
      manyLogouts = requests.figure("Logout", many, requests.logout);
    }
    try (var requests = new HttpGrowthMeasurement(run, "signoff-expiring")) {
      requests.warmUp(requests.logout);
      requests.growTo(MANY);
      String expiring = many + ", removing expired ones every second";
      return List.of(
          fewWhoAmI,
          manyWhoAmI.against(few, fewWhoAmI.value(), FLAT),
          fewLogouts,
          manyLogouts.against(few, fewLogouts.value(), FLAT),
          requests
              .figure("Logout", expiring, requests.logout)
              .against(many, manyLogouts.value(), FLAT));
    }
  }

  @Override
  public void close() {
    server.close();
  }

  private void warmUp(LoadOperation operation) {
    scenario("warming up", operation).warmUp();
  }

  private void growTo(int sessions) {
    run.report("    growing a server to %,d sessions", sessions);
    long missing = sessions - server.stats().entries();
    if (missing > 0) {
      server.fill(logout.vendor(), (int) missing, NO_FILE);
    }
  }

  private Figure figure(String name, String sessions, LoadOperation operation) {
    LoadScenario scenario = scenario(name + " with " + sessions, operation);
    for (int round = 0; round < ROUNDS; round++) {
      scenario.measure(run.seconds());
    }
    double micros = scenario.median(LoadSample::cpuMicros);
    run.report("    %s: %.1f µs", scenario.name(), micros);
    return Figure.of(
        GrowthSection.NAME, name + " over HTTP, processor time", sessions, micros, "µs");
  }

  private LoadScenario scenario(String name, LoadOperation operation) {
    return new LoadScenario(
        name, server, server.address().http(), operation, Wrk.in(run.folder()), run.folder());
  }
}
