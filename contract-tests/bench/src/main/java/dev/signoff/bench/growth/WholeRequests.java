package dev.signoff.bench.growth;

import dev.signoff.bench.Run;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.Lane;
import dev.signoff.bench.load.Operation;
import dev.signoff.bench.load.RocketChatUser;
import dev.signoff.bench.load.Sample;
import dev.signoff.bench.load.Wrk;
import dev.signoff.bench.subject.ServerProcess;
import java.nio.file.Path;
import java.util.List;

/** Requests over HTTP to a server with few live sessions, and with many. */
final class WholeRequests implements AutoCloseable {
  private static final int FEW = 100_000;
  private static final int MANY = 5_000_000;
  private static final int ROUNDS = 3;
  private static final Path NOWHERE = Path.of("/dev/null");
  private static final Goal FLAT = Goal.atMost(1.2);

  private final Run run;
  private final ServerProcess server;
  private final Operation logout;
  private final Operation whoAmI;

  private WholeRequests(Run run, String server) {
    this.run = run;
    this.server = ServerProcess.start(server, run.folder());
    String userId = RocketChatUser.idAt(this.server.address().http());
    logout = Operation.rocketChatLogout(userId);
    whoAmI = Operation.rocketChatWhoAmI(userId);
  }

  static List<Figure> measure(Run run) {
    String few = GrowthSection.sessions(FEW);
    String many = GrowthSection.sessions(MANY);
    Figure fewWhoAmI;
    Figure manyWhoAmI;
    Figure fewLogouts;
    Figure manyLogouts;
    try (var requests = new WholeRequests(run, "signoff")) {
      requests.warmUp(requests.whoAmI);
      requests.warmUp(requests.logout);
      requests.growTo(FEW);
      fewWhoAmI = requests.figure("Who am I", few, requests.whoAmI);
      fewLogouts = requests.figure("Logout", few, requests.logout);
      requests.growTo(MANY);
      manyWhoAmI = requests.figure("Who am I", many, requests.whoAmI);
      manyLogouts = requests.figure("Logout", many, requests.logout);
    }
    try (var requests = new WholeRequests(run, "signoff-expiring")) {
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

  private void warmUp(Operation operation) {
    lane("warming up", operation).warmUp();
  }

  private void growTo(int sessions) {
    run.say("    growing a server to %,d sessions", sessions);
    long missing = sessions - server.stats().entries();
    if (missing > 0) {
      server.fill(logout.vendor(), (int) missing, NOWHERE);
    }
  }

  private Figure figure(String name, String sessions, Operation operation) {
    Lane lane = lane(name + " with " + sessions, operation);
    for (int round = 0; round < ROUNDS; round++) {
      lane.measure(run.seconds());
    }
    double micros = lane.median(Sample::cpuMicros);
    run.say("    %s: %.1f µs", lane.name(), micros);
    return Figure.of(
        GrowthSection.NAME, name + " over HTTP, processor time", sessions, micros, "µs");
  }

  private Lane lane(String name, Operation operation) {
    return new Lane(
        name, server, server.address().http(), operation, Wrk.in(run.folder()), run.folder());
  }
}
