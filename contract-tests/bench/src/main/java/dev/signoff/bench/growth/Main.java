package dev.signoff.bench.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Grows a population of sessions, and measures on the way. A process of its own, for its heap. */
public final class Main {
  private static final int WARM_UP_SIZE = 50_000;
  private static final int EXPIRED = 500_000;

  private Main() {}

  /**
   * Prints one {@link Grown} as JSON.
   *
   * @param args milliseconds for each measurement, then numbers of sessions, the most last
   * @throws IOException if it cannot be printed
   * @throws InterruptedException if it is to stop
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    long millis = Long.parseLong(args[0]);
    int[] sizes = Arrays.stream(args).skip(1).mapToInt(Integer::parseInt).toArray();
    warmUp(millis);
    long empty = usedMemory();
    Population population = new Population();
    try {
      List<Costs> costs = new ArrayList<>();
      for (int size : sizes) {
        population.growTo(size);
        System.gc(); // else the collector would move millions of new sessions just now
        costs.add(Costs.of(population, millis));
      }
      Costs whileExpiring = whileExpiring(population, millis);
      population.forgetTokens();
      double bytes = (double) (usedMemory() - empty) / population.size();
      Grown grown = new Grown(costs, whileExpiring, bytes);
      System.out.println(new ObjectMapper().writeValueAsString(grown));
    } finally {
      Reference.reachabilityFence(population);
    }
  }

  private static void warmUp(long millis) {
    Population small = new Population();
    small.growTo(WARM_UP_SIZE);
    Costs.of(small, 2 * millis);
  }

  /** Another thread goes through all sessions again and again; the first time it frees many. */
  private static Costs whileExpiring(Population population, long millis)
      throws InterruptedException {
    population.addExpired(EXPIRED);
    System.gc();
    AtomicBoolean done = new AtomicBoolean();
    Thread housekeeping =
        new Thread(
            () -> {
              do {
                population.forgetExpired();
              } while (!done.get());
            });
    housekeeping.start();
    Costs costs = Costs.of(population, millis);
    done.set(true);
    housekeeping.join();
    return costs;
  }

  private static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
