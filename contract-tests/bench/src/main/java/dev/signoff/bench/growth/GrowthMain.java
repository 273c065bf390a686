package dev.signoff.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Main class that measures a growing session store, in a separate process for its large heap. */
public final class GrowthMain {
  private static final int WARM_UP_SIZE = 50_000;

  private GrowthMain() {}

  /**
   * Measures, and prints one {@link GrowthResult} as JSON.
   *
   * @param args milliseconds for each measurement, then numbers of sessions in ascending order
   * @throws IOException if it cannot be printed
   */
  public static void main(String[] args) throws IOException {
    long millis = Long.parseLong(args[0]);
    int[] sizes = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
    warmUp(millis);
    long empty = usedMemory();
    SessionPopulation population = new SessionPopulation();
    try {
      List<StoreOperationCosts> costs = new ArrayList<>();
      for (int size : sizes) {
        population.growTo(size);
        System.gc(); // otherwise the collector would move the new sessions during the measurement
        costs.add(StoreOperationCosts.of(population, millis));
      }
      population.forgetTokens();
      double bytes = (double) (usedMemory() - empty) / population.size();
      GrowthResult grown = new GrowthResult(costs, bytes);
      System.out.println(new ObjectMapper().writeValueAsString(grown));
    } finally {
      Reference.reachabilityFence(population);
    }
  }

  private static void warmUp(long millis) {
    SessionPopulation small = new SessionPopulation();
    small.growTo(WARM_UP_SIZE);
    StoreOperationCosts.of(small, 2 * millis);
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
