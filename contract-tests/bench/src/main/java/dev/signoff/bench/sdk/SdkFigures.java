package dev.signoff.bench.sdk;

import dev.signoff.bench.figure.Figure;
import dev.signoff.bench.figure.Goal;
import dev.signoff.bench.load.Medians;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/** What the calls amount to. */
final class SdkFigures {
  private static final String SECTION = "SDK";

  private final Map<String, List<Calls>> calls;

  /** Takes all that each caller, by its name in {@link Callers}, has achieved. */
  SdkFigures(Map<String, List<Calls>> calls) {
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
    return caller.equals(Callers.SDK)
        ? figure
            .against(Callers.HTTP_1_1, perSecond(Callers.HTTP_1_1), Goal.atLeast(1.7))
            .against(Callers.OK_HTTP, perSecond(Callers.OK_HTTP), Goal.atLeast(0.8))
            .against(Callers.SAME_THREAD, perSecond(Callers.SAME_THREAD))
        : figure;
  }

  private Figure allocation(String caller) {
    Figure figure = Figure.of(SECTION, "Allocation per logout", caller, kilobytes(caller), "kB");
    return caller.equals(Callers.SDK)
        ? figure
            .against(Callers.HTTP_1_1, kilobytes(Callers.HTTP_1_1), Goal.atMost(1.3))
            .against(Callers.SAME_THREAD, kilobytes(Callers.SAME_THREAD))
            .against(Callers.OK_HTTP, kilobytes(Callers.OK_HTTP))
        : figure;
  }

  private double perSecond(String caller) {
    return median(caller, Calls::perSecond);
  }

  private double kilobytes(String caller) {
    return median(caller, Calls::bytes) / 1e3;
  }

  private double median(String caller, ToDoubleFunction<Calls> figure) {
    List<Calls> all = Objects.requireNonNull(calls.get(caller), caller);
    return Medians.of(all.stream().mapToDouble(figure).toArray());
  }
}
