package dev.signoff.bench.sdk;

import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** Figures of the section {@code sdk}, from the results of all clients. */
final class SdkFigures {
  private static final String SECTION = "SDK";

  private final Map<String, List<ClientResult>> results;

  /** Creates the figures from the results of each client, by its name in {@link LogoutClients}. */
  SdkFigures(Map<String, List<ClientResult>> results) {
    this.results = results;
  }

  List<Figure> all() {
    List<Figure> figures = new ArrayList<>();
    results.keySet().forEach(clientName -> figures.add(rate(clientName)));
    results.keySet().forEach(clientName -> figures.add(allocation(clientName)));
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

  private Figure rate(String clientName) {
    Figure figure =
        Figure.of(
            SECTION, "Logouts per second, one thread", clientName, perSecond(clientName), "/s");
    return clientName.equals(LogoutClients.SDK)
        ? figure
            .against(LogoutClients.HTTP_1_1, perSecond(LogoutClients.HTTP_1_1), Goal.atLeast(1.7))
            .against(LogoutClients.OK_HTTP, perSecond(LogoutClients.OK_HTTP), Goal.atLeast(0.8))
            .against(LogoutClients.SAME_THREAD, perSecond(LogoutClients.SAME_THREAD))
        : figure;
  }

  private Figure allocation(String clientName) {
    Figure figure =
        Figure.of(SECTION, "Allocation per logout", clientName, kilobytes(clientName), "kB");
    return clientName.equals(LogoutClients.SDK)
        ? figure
            .against(LogoutClients.HTTP_1_1, kilobytes(LogoutClients.HTTP_1_1), Goal.atMost(1.3))
            .against(LogoutClients.SAME_THREAD, kilobytes(LogoutClients.SAME_THREAD))
            .against(LogoutClients.OK_HTTP, kilobytes(LogoutClients.OK_HTTP))
        : figure;
  }

  private double perSecond(String clientName) {
    return median(clientName, ClientResult::perSecond);
  }

  private double kilobytes(String clientName) {
    return median(clientName, ClientResult::bytes) / 1e3;
  }

  private double median(String clientName, ToDoubleFunction<ClientResult> figure) {
    List<ClientResult> all = Objects.requireNonNull(results.get(clientName), clientName);
    return Median.of(all.stream().mapToDouble(figure).toArray());
  }
}
