package dev.signoff.bench.sdk;

import dev.signoff.bench.Run;
import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.Lane;
import dev.signoff.bench.load.Logout;
import dev.signoff.bench.load.Medians;
import dev.signoff.bench.load.Wrk;
import dev.signoff.bench.subject.ServerProcess;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures one logout through the SDK, and through HTTP clients that people know. */
public final class SdkSection {
  private static final String SECTION = "sdk";
  private static final String SDK = "Signoff SDK";
  private static final String HTTP_1_1 = "HttpClient, HTTP/1.1";
  private static final String SAME_THREAD = "HttpClient, HTTP/1.1 on the caller's thread";
  private static final String OK_HTTP = "OkHttp";
  private static final int ROUNDS = 2;
  private static final int CLIENTS = 20;
  private static final int AT_ONCE = 1_000;

  private SdkSection() {}

  /**
   * Measures.
   *
   * @param run what the measurements share
   * @return the figures
   */
  public static List<Figure> measure(Run run) {
    try (ServerProcess server = ServerProcess.start("signoff", run.folder())) {
      URI http = server.address().http();
      String userId = userId(http);
      Logout logout = Logout.rocketChat(userId);
      new Lane("warming up", server, http, logout, Wrk.in(run.folder()), run.folder()).warmUp(2, 4);
      Map<String, List<Calls>> calls = new LinkedHashMap<>();
      for (int round = 1; round <= ROUNDS; round++) {
        for (var caller : callers().entrySet()) {
          Calls measured = Calls.measure(run, server, userId, caller.getValue());
          calls.computeIfAbsent(caller.getKey(), name -> new ArrayList<>()).add(measured);
          run.say(
              "    round %d of %d: %s: %,.0f/s",
              round, ROUNDS, caller.getKey(), measured.perSecond());
        }
      }
      List<Figure> figures = new ArrayList<>(figures(calls));
      figures.addAll(threads(new Threads(server, userId, run.folder().resolve("calls"))));
      return figures;
    }
  }

  private static Map<String, String> callers() {
    Map<String, String> callers = new LinkedHashMap<>();
    callers.put(SDK, "sdk");
    callers.put("HttpClient as it comes", "http-client");
    callers.put(HTTP_1_1, "http-client-1.1");
    callers.put(SAME_THREAD, "http-client-same-thread");
    callers.put(OK_HTTP, "okhttp");
    return callers;
  }

  private static List<Figure> figures(Map<String, List<Calls>> calls) {
    List<Figure> figures = new ArrayList<>();
    for (String caller : calls.keySet()) {
      Figure rate =
          Figure.of(SECTION, "Logouts per second, one thread", caller, rate(calls, caller), "/s");
      figures.add(
          caller.equals(SDK)
              ? rate.against(HTTP_1_1, rate(calls, HTTP_1_1), Goal.atLeast(1.7))
                  .against(OK_HTTP, rate(calls, OK_HTTP), Goal.atLeast(0.8))
                  .against(SAME_THREAD, rate(calls, SAME_THREAD))
              : rate);
    }
    for (String caller : calls.keySet()) {
      Figure bytes =
          Figure.of(SECTION, "Allocation per logout", caller, kilobytes(calls, caller), "kB");
      figures.add(
          caller.equals(SDK)
              ? bytes
                  .against(HTTP_1_1, kilobytes(calls, HTTP_1_1), Goal.atMost(1.3))
                  .against(OK_HTTP, kilobytes(calls, OK_HTTP))
              : bytes);
    }
    return figures;
  }

  private static List<Figure> threads(Threads threads) {
    return List.of(
        Figure.of(
                SECTION, "Selector threads", CLIENTS + " clients", threads.selectorsOf(CLIENTS), "")
            .goal(Goal.atMost(1)),
        Figure.of(
                SECTION,
                "Threads started",
                AT_ONCE + " logouts at once",
                threads.startedFor(AT_ONCE),
                "")
            .goal(Goal.atMost(10)));
  }

  private static double rate(Map<String, List<Calls>> calls, String caller) {
    return Medians.of(calls.get(caller).stream().mapToDouble(Calls::perSecond).toArray());
  }

  private static double kilobytes(Map<String, List<Calls>> calls, String caller) {
    return Medians.of(calls.get(caller).stream().mapToDouble(Calls::bytes).toArray()) / 1e3;
  }

  private static String userId(URI server) {
    try (RocketChatClient client = RocketChatClient.at(server);
        RocketChatSession session = client.logIn("alice", "alice-secret")) {
      return session.userId();
    }
  }
}
