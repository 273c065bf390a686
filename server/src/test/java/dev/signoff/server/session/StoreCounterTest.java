package dev.signoff.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.SettableClock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store counts, within the window that the first of it opens. */
class StoreCounterTest {
  private static final Duration WINDOW = Duration.ofSeconds(10);
  private static final SecretHash KEY = SecretHash.of("test", "counted");

  private final SettableClock clock = new SettableClock();
  private final EmbeddedSessionStore store = new EmbeddedSessionStore(clock, 1, 3);

  @Test
  void tellsHowManyThereWere() {
    assertThat(count(KEY)).isEqualTo(1);
    assertThat(count(KEY)).isEqualTo(2);
    assertThat(count(SecretHash.of("test", "other"))).isEqualTo(1);
    assertThat(store.get(KEY).toCompletableFuture().join()).hasValue("2");
  }

  @Test
  void theFirstAndNoOtherOpensTheWindow() {
    count(KEY);
    clock.advance(WINDOW.minusMillis(1));
    assertThat(count(KEY)).isEqualTo(2);

    clock.advance(Duration.ofMillis(1));

    assertThat(store.get(KEY).toCompletableFuture().join()).isEmpty();
    assertThat(count(KEY)).isEqualTo(1);
  }

  @Test
  void aRemovedCountBeginsAnew() {
    count(KEY);

    assertThat(store.remove(KEY).toCompletableFuture().join()).isTrue();

    assertThat(count(KEY)).isEqualTo(1);
  }

  @Test
  void ofManyAtOnceNoneIsLost() {
    IntStream.range(0, 10_000).parallel().forEach(i -> count(KEY));

    assertThat(count(KEY)).isEqualTo(10_001);
  }

  @Test
  void aFullStoreOpensNoWindowAndGoesOnCountingInTheOthers() {
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
