package dev.signoff.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.testkit.SettableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests of a store's counters. The first call for a key opens the time window of its counter. */
class StoreCounterTest {
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final SecretHash KEY = SecretHash.of("test", "counted");

  private final SettableClock clock = new SettableClock();
  private final EmbeddedSessionStore store = new EmbeddedSessionStore(clock, 1, 3);

  @Test
  void returnsTheNumberOfCalls() {
    assertThat(count(KEY)).isEqualTo(1);
    assertThat(count(KEY)).isEqualTo(2);
    assertThat(count(SecretHash.of("test", "other"))).isEqualTo(1);
    assertThat(store.get(KEY).toCompletableFuture().join()).hasValue("2");
  }

  @Test
  void onlyTheFirstCallOpensTheWindow() {
    count(KEY);
    clock.advance(WINDOW.minusMillis(1));
    assertThat(count(KEY)).isEqualTo(2);

    clock.advance(Duration.ofMillis(1));

    assertThat(store.get(KEY).toCompletableFuture().join()).isEmpty();
    assertThat(count(KEY)).isEqualTo(1);
  }

  @Test
  void aRemovedCounterStartsAgain() {
    count(KEY);

    assertThat(store.remove(KEY).toCompletableFuture().join()).isTrue();

    assertThat(count(KEY)).isEqualTo(1);
  }

  @Test
  void noConcurrentCallIsLost() {
    IntStream.range(0, 10_000).parallel().forEach(i -> count(KEY));

    assertThat(count(KEY)).isEqualTo(10_001);
  }

  @Test
  void aFullStoreOpensNoNewWindowAndContinuesTheOthers() {
    for (int i = 0; i < 3; i++) {
      count(SecretHash.of("test", "counted " + i));
    }

    assertThat(store.count(KEY, WINDOW).toCompletableFuture())
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(StoreFullException.class);
    assertThat(count(SecretHash.of("test", "counted 0"))).isEqualTo(2);

    clock.advance(WINDOW);
    store.removeExpired();
    assertThat(count(KEY)).isEqualTo(1);
  }

  private long count(SecretHash key) {
    return store.count(key, WINDOW).toCompletableFuture().join();
  }
}
