package dev.signoff.server.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.server.session.SecretHash;
import dev.signoff.server.testing.RedisProcess;
import dev.signoff.server.testing.ServerLogCapture;
import dev.signoff.testkit.Polling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of the store with a real Redis that works, fails or is unreachable. */
class RedisSessionStoreTest {
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);

  @RegisterExtension static final ServerLogCapture LOG = new ServerLogCapture();
  @RegisterExtension static final RedisProcess REDIS = RedisProcess.with();

  private final RedisSessionStore store =
      RedisSessionStore.at(RedisAddress.of(REDIS.url()), TIMEOUT);
  private final Instant later = Instant.now().plusSeconds(600);
  private final SecretHash key = SecretHash.of("test", "secret" + Math.random());

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aStoredValueIsFoundUntilItIsRemoved() throws Exception {
    await(store.put(key, "alice", later));
    assertThat(await(store.get(key))).contains("alice");

    assertThat(await(store.remove(key))).isTrue();
    assertThat(await(store.remove(key))).isFalse();
    assertThat(await(store.get(key))).isEmpty();
  }

  @Test
  void anotherNodeSeesTheSameValueAndGeneration() throws Exception {
    try (var other = RedisSessionStore.at(RedisAddress.of(REDIS.url()), TIMEOUT)) {
      await(store.put(key, "alice", later));
      assertThat(await(other.get(key))).contains("alice");
      assertThat(await(other.generation())).isEqualTo(await(store.generation()));
    }
  }

  @Test
  void anExpiredValueIsRemovedByRedis() throws Exception {
    await(store.put(key, "alice", Instant.now().plusMillis(300)));
    long left = REDIS.execute(redis -> redis.pttl(RedisKeys.of(key)));
    assertThat(left).isBetween(1L, 300L);

    Polling.waitUntil(
        "expired", MAX_WAIT, () -> REDIS.execute(redis -> redis.get(RedisKeys.of(key))) == null);
    assertThat(await(store.get(key))).isEmpty();
    assertThat(await(store.remove(key))).isFalse();
  }

  @Test
  void aMarkerCountsAsAbsentOnlyInTheGenerationThatWouldHaveKeptIt() throws Exception {
    long generation = await(store.generation());
    assertThat(await(store.isAbsentSince(key, generation))).isTrue();
    assertThat(await(store.isAbsentSince(key, generation + 1))).isFalse();

    await(store.put(key, "", later));
    assertThat(await(store.isAbsentSince(key, generation))).isFalse();
  }

  @Test
  void anEmptiedRedisStartsAnotherGeneration() throws Exception {
    long generation = await(store.generation());

    REDIS.execute(redis -> redis.flushall());

    assertThat(await(store.isAbsentSince(key, generation))).isFalse();
    assertThat(await(store.generation())).isNotEqualTo(generation);
    assertThat(await(store.isAbsentSince(key, generation))).isFalse();
  }

  @Test
  void whileRedisHangsEveryCallTimesOutAndAfterwardsTheStoreRecovers() throws Exception {
    await(store.put(key, "alice", later));
    REDIS.suspend();
    try {
      List<CompletionStage<?>> calls = new ArrayList<>();
      IntStream.range(0, 30_000)
          .forEach(i -> calls.add(store.remove(SecretHash.of("other", "" + i))));
      long start = System.nanoTime();
      for (CompletionStage<?> one : calls) {
        assertFails(one);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(60));
      Polling.waitUntil("the store is not ready", MAX_WAIT, () -> !store.isReady());
      assertFails(store.get(key));
    } finally {
      REDIS.resume();
    }
    Polling.waitUntil("the store is ready", MAX_WAIT, store::isReady);
    assertThat(await(store.get(key))).contains("alice");
  }

  @Test
  void aRedisThatIsKilledAndRestartedHasLostNothing() throws Exception {
    await(store.put(key, "alice", later));
    long generation = await(store.generation());

    REDIS.kill();
    try {
      Polling.waitUntil("the store is not ready", MAX_WAIT, () -> !store.isReady());
      assertFails(store.get(key));
      assertFails(store.remove(key));
    } finally {
      REDIS.start();
    }

    Polling.waitUntil("the store is ready", MAX_WAIT, store::isReady);
    assertThat(await(store.get(key))).contains("alice");
    assertThat(await(store.generation())).isEqualTo(generation);
  }

  @Test
  void aReadOnlyReplicaIsRefused() throws Exception {
    REDIS.execute(redis -> redis.replicaof("127.0.0.1", 1));
    try {
      assertFails(store.remove(key));
      Polling.waitUntil("the store is not ready", MAX_WAIT, () -> !store.isReady());
      assertFails(store.get(key));
      assertThatThrownBy(() -> RedisSessionStore.at(RedisAddress.of(REDIS.url()), TIMEOUT))
          .isInstanceOf(UnusableRedisException.class)
          .hasMessageContaining("it is a read-only replica");
    } finally {
      REDIS.execute(redis -> redis.replicaofNoOne());
    }
    Polling.waitUntil("the store is ready", MAX_WAIT, store::isReady);
    assertThat(LOG.text()).contains("it is a read-only replica").contains("is available again");
  }

  @Test
  void aRedisWithoutMemoryRemovesValuesButStoresNoNewOnes() throws Exception {
    await(store.put(key, "alice", later));
    REDIS.execute(redis -> redis.configSet("maxmemory", "1"));
    try {
      Polling.waitUntil("the store is not ready", MAX_WAIT, () -> !store.isReady());
      assertFails(store.put(SecretHash.of("other", "secret"), "bob", later));
      assertThat(await(store.remove(key))).isTrue();
    } finally {
      REDIS.execute(redis -> redis.configSet("maxmemory", "0"));
    }
    Polling.waitUntil("the store is ready", MAX_WAIT, store::isReady);
  }

  @Test
  void pendingCallsFailAtOnceWhenTheStoreIsClosed() {
    var slowStore = RedisSessionStore.at(RedisAddress.of(REDIS.url()), MAX_WAIT.multipliedBy(6));
    REDIS.suspend();
    try {
      List<CompletionStage<?>> pending = new ArrayList<>();
      IntStream.range(0, 10_000).forEach(i -> pending.add(slowStore.get(key)));
      slowStore.close();
      pending.forEach(RedisSessionStoreTest::assertFails);
    } finally {
      REDIS.resume();
    }
  }

  private static <T> T await(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(MAX_WAIT.toSeconds(), TimeUnit.SECONDS);
  }

  private static void assertFails(CompletionStage<?> stage) {
    assertThatThrownBy(() -> await(stage))
        .isInstanceOfAny(ExecutionException.class, CompletionException.class)
        .hasRootCauseInstanceOf(RedisUnavailableException.class);
  }
}
