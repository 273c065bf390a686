package dev.signoff.bench.sdk;

import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What the calls amount to. */
final class SdkFigures {
  private static final String SECTION = "SDK";

  private final Map<String, List<ClientResult>> calls;

  /** Takes all that each caller, by its name in {@link LogoutClients}, has achieved. */
  SdkFigures(Map<String, List<ClientResult>> calls) {
    this.calls = calls;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    calls.keySet().forEach(caller -> figures.add(rate(caller)));
    calls.keySet().forEach(caller -> figures.add(allocation(caller)));
    return figures;
  }

  static Figure selectors(int clients, long threads) {
    return Figure.of(
            SECTION, "Selector threads added", clients + " more clients", (double) threads, "")
        .goal(Goal.atMost(1));
  }

  static Figure threads(int logouts, int threads) {
    return Figure.of(SECTION, "Threads started", logouts + " logouts at once", threads, "")
        .goal(Goal.atMost(10));
  }

  private Figure rate(String caller) {
    Figure figure =
        Figure.of(SECTION, "Logouts per second, one thread", caller, perSecond(caller), "/s");
    return caller.equals(LogoutClients.SDK)
        ? figure
            .against(LogoutClients.HTTP_1_1, perSecond(LogoutClients.HTTP_1_1), Goal.atLeast(1.7))
            .against(LogoutClients.OK_HTTP, perSecond(LogoutClients.OK_HTTP), Goal.atLeast(0.8))
            .against(LogoutClients.SAME_THREAD, perSecond(LogoutClients.SAME_THREAD))
        : figure;
  }

  private Figure allocation(String caller) {
    Figure figure = Figure.of(SECTION, "Allocation per logout", caller, kilobytes(caller), "kB");
    return caller.equals(LogoutClients.SDK)
        ? figure
            .against(LogoutClients.HTTP_1_1, kilobytes(LogoutClients.HTTP_1_1), Goal.atMost(1.3))
            .against(LogoutClients.SAME_THREAD, kilobytes(LogoutClients.SAME_THREAD))
            .against(LogoutClients.OK_HTTP, kilobytes(LogoutClients.OK_HTTP))
        : figure;
  }

  private double perSecond(String caller) {
    return median(caller, ClientResult::perSecond);
  }

  private double kilobytes(String caller) {
    return median(caller, ClientResult::bytes) / 1e3;
  }

  private double median(String caller, ToDoubleFunction<ClientResult> figure) {
    List<ClientResult> all = Objects.requireNonNull(calls.get(caller), caller);
    return Median.of(all.stream().mapToDouble(figure).toArray());
  }
}
