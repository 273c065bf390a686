package dev.signoff.bench.growth;

import dev.signoff.bench.load.Median;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Time of the session store in each operation, in nanoseconds. HTTP and the password hash of a
 * login are not included, because they take much longer.
 *
 * @param sessions number of live sessions
 * @param logIn time to start a session
 * @param whoAmI time to find a session
 * @param logOut time to end a session
 */
record StoreOperationCosts(int sessions, double logIn, double whoAmI, double logOut) {
  private static final int BATCH = 500;

  /** Measures batches of operations for the given time, and returns the medians of the batches. */
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

  /** Replaces the tokens with others, whose sessions are not in the processor's cache yet. */
  private static List<String> swap(SessionPopulation population, List<String> drawn) {
    List<String> others = drawn(population);
    population.giveBack(drawn);
    return others;
  }

  /** Draws tokens and reads their characters, so that they are cached like those of a request. */
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

  private static void require(boolean succeeded) {
    if (!succeeded) {
      throw new IllegalStateException("a live session was refused");
    }
  }

  private static double median(List<Double> values) {
    return Median.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
