package dev.signoff.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.testkit.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class EmbeddedSessionStoreTest {
  private static final int ROOM = 100;
  private static final SecretHash KEY = SecretHash.of("test", "secret");

  private final SettableClock clock = new SettableClock();
  private final EmbeddedSessionStore store = new EmbeddedSessionStore(clock, ROOM);

  @Test
  void aValueIsThereUntilItExpires() {
    put(Duration.ofMillis(10));
    clock.advance(Duration.ofMillis(9));
    assertThat(get(KEY)).hasValue("value");

    clock.advance(Duration.ofMillis(1));

    assertThat(get(KEY)).isEmpty();
    assertThat(remove()).isFalse();
  }

  @Test
  void aNewerValueReplacesAnOlderOne() {
    put(Duration.ofMillis(10));
    put(KEY, "newer", Duration.ofMillis(20));
    clock.advance(Duration.ofMillis(15));

    assertThat(get(KEY)).hasValue("newer");
  }

  @Test
  void onlyOneConcurrentRemovalSucceeds() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (int round = 0; round < 200; round++) {
        put(Duration.ofMinutes(1));
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Boolean>> removals = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          removals.add(
              threads.submit(
                  () -> {
                    start.await();
                    return remove();
                  }));
        }
        start.countDown();
        int succeeded = 0;
        for (Future<Boolean> removal : removals) {
          succeeded += removal.get() ? 1 : 0;
        }
        assertThat(succeeded).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void cleaningUpRemovesOnlyExpiredValues() {
    put(Duration.ofMillis(10));
    put(SecretHash.of("test", "other"), "value", Duration.ofMillis(20));
    clock.advance(Duration.ofMillis(10));
    assertThat(store.size()).isEqualTo(2);

    store.removeExpired();

    assertThat(store.size()).isEqualTo(1);
    assertThat(get(SecretHash.of("test", "other"))).isPresent();
  }

  @Test
  void theSameSecretIsAnotherKeyForAnotherPurpose() {
    assertThat(SecretHash.of("a", "bc")).isNotEqualTo(SecretHash.of("ab", "c"));
    assertThat(SecretHash.of("a", "b")).isEqualTo(SecretHash.of("a", "b"));
    assertThat(KEY.toString()).doesNotContain("secret");
  }

  private void put(Duration lifetime) {
    put(KEY, "value", lifetime);
  }

  private void put(SecretHash key, String value, Duration lifetime) {
    store.put(key, value, clock.instant().plus(lifetime)).toCompletableFuture().join();
  }

  private Optional<String> get(SecretHash key) {
    return store.get(key).toCompletableFuture().join();
  }

  private boolean remove() {
    return store.remove(KEY).toCompletableFuture().join();
  }
}
