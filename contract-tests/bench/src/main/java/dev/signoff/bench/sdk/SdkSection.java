package dev.signoff.bench.sdk;

import dev.signoff.bench.BenchRun;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.load.LoadOperation;
import dev.signoff.bench.load.LoadScenario;
import dev.signoff.bench.load.RocketChatDemoUser;
import dev.signoff.bench.load.Wrk;
import dev.signoff.bench.target.TargetServerProcess;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Section {@code sdk}: compares logouts with the SDK to logouts with common HTTP clients. */
public final class SdkSection {
  private static final int ROUNDS = 2;
  private static final int CLIENTS = 20;
  private static final int AT_ONCE = 1_000;

  private SdkSection() {}

  /**
   * Measures the section.
   *
   * @param run settings of the run
   * @return the figures
   */
  public static List<Figure> measure(BenchRun run) {
    try (TargetServerProcess server = TargetServerProcess.start("signoff", run.folder())) {
      URI http = server.address().http();
      String userId = RocketChatDemoUser.idAt(http);
      new LoadScenario(
              "the server of the SDK's logouts",
              server,
              http,
              LoadOperation.rocketChatLogout(userId),
              Wrk.in(run.folder()),
              run.folder())
          .warmUp();
      List<Figure> figures = new ArrayList<>(new SdkFigures(results(run, server, userId)).all());
      SdkThreadCounter threads =
          new SdkThreadCounter(server, userId, run.folder().resolve("calls"));
      figures.add(SdkFigures.selectors(CLIENTS, threads.selectorsOf(CLIENTS)));
      figures.add(SdkFigures.threads(AT_ONCE, threads.startedFor(AT_ONCE)));
      return figures;
    }
  }

  private static Map<String, List<ClientResult>> results(
      BenchRun run, TargetServerProcess server, String userId) {
    Map<String, List<ClientResult>> results = new LinkedHashMap<>();
    for (int round = 1; round <= ROUNDS; round++) {
      for (String clientName : LogoutClients.ALL) {
        ClientResult measured = ClientResult.measure(run, server, userId, clientName);
        results.computeIfAbsent(clientName, name -> new ArrayList<>()).add(measured);
        run.report(
            "    round %d of %d: %s: %,.0f/s", round, ROUNDS, clientName, measured.perSecond());
      }
    }
    return results;
  }
}
