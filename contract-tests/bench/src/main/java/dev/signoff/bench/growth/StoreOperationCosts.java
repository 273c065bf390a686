package dev.signoff.bench.growth;

import dev.signoff.bench.load.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What the session store's part of each operation takes, in nanoseconds: without HTTP, and without
 * the password hash of a login, which would hide it.
 *
 * @param sessions how many are live
 * @param logIn to start a session
 * @param whoAmI to find one
 * @param logOut to end one
 */
record StoreOperationCosts(int sessions, double logIn, double whoAmI, double logOut) {
  private static final int BATCH = 500;

  /** Batch by batch, for so long; the median batch counts. */
  static StoreOperationCosts of(SessionPopulation population, long millis) {
    int size = population.size();
    List<Double> logIns = new ArrayList<>();
    List<Double> whoAmIs = new ArrayList<>();
    List<Double> logOuts = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (System.nanoTime() < end) {
      List<String> drawn = drawn(population);
      whoAmIs.add(time(drawn, population::isLoggedIn));
      drawn = swap(population, drawn);
      logOuts.add(time(drawn, population::logOut));
      List<String> opened = new ArrayList<>(BATCH);
      logIns.add(time(drawn, token -> opened.add(population.logIn())));
      population.giveBack(opened);
    }
    return new StoreOperationCosts(size, median(logIns), median(whoAmIs), median(logOuts));
  }

  /** Others, so that what a look-up has brought into the processor's cache does not help. */
  private static List<String> swap(SessionPopulation population, List<String> drawn) {
    List<String> others = drawn(population);
    population.giveBack(drawn);
    return others;
  }

  /** With the texts at hand, as those of a request are. */
  private static List<String> drawn(SessionPopulation population) {
    List<String> drawn = population.draw(Math.min(BATCH, population.size() / 4));
    drawn.forEach(token -> require(token.charAt(token.length() - 1) != ' '));
    return drawn;
  }

  private static double time(List<String> tokens, Predicate<String> operation) {
    long start = System.nanoTime();
    for (String token : tokens) {
      require(operation.test(token));
    }
    return (double) (System.nanoTime() - start) / tokens.size();
  }

  private static void require(boolean itWorked) {
    if (!itWorked) {
      throw new IllegalStateException("a live session was refused");
    }
  }

  private static double median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
