package dev.signoff.server.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.server.session.SecretHash;
import dev.signoff.server.testing.Polling;
import dev.signoff.server.testing.RedisProcess;
import dev.signoff.server.testing.ServerLogCapture;
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

/** The store by itself, on a real Redis that is well, ill, or away. */
class RedisSessionStoreTest {
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

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
  void whatWasPutIsFoundUntilItIsRemoved() throws Exception {
    await(store.put(key, "alice", later));
    assertThat(await(store.get(key))).contains("alice");

    assertThat(await(store.remove(key))).isTrue();
    assertThat(await(store.remove(key))).isFalse();
    assertThat(await(store.get(key))).isEmpty();
  }

  @Test
  void anotherNodeSeesIt() throws Exception {
    try (var other = RedisSessionStore.at(RedisAddress.of(REDIS.url()), TIMEOUT)) {
      await(store.put(key, "alice", later));
      assertThat(await(other.get(key))).contains("alice");
      assertThat(await(other.generation())).isEqualTo(await(store.generation()));
    }
  }

  @Test
  void redisItselfForgetsWhatHasExpired() throws Exception {
    await(store.put(key, "alice", Instant.now().plusMillis(300)));
    long left = REDIS.ask(redis -> redis.pttl(RedisKeys.of(key)));
    assertThat(left).isBetween(1L, 300L);

    Polling.isTrue(
        "expired", PATIENCE, () -> REDIS.ask(redis -> redis.get(RedisKeys.of(key))) == null);
    assertThat(await(store.get(key))).isEmpty();
    assertThat(await(store.remove(key))).isFalse();
  }

  @Test
  void aMarkIsLackingOnlyInTheLifeThatWouldRememberIt() throws Exception {
    long life = await(store.generation());
    assertThat(await(store.isAbsentSince(key, life))).isTrue();
    assertThat(await(store.isAbsentSince(key, life + 1))).isFalse();

    await(store.put(key, "", later));
    assertThat(await(store.isAbsentSince(key, life))).isFalse();
  }

  @Test
  void aRedisThatWasEmptiedBeginsAnotherLife() throws Exception {
    long life = await(store.generation());

    REDIS.ask(redis -> redis.flushall());

    assertThat(await(store.isAbsentSince(key, life))).isFalse();
    assertThat(await(store.generation())).isNotEqualTo(life);
    assertThat(await(store.isAbsentSince(key, life))).isFalse();
  }

  @Test
  void whileRedisHangsEverythingFailsInTimeAndAfterwardsAllIsWell() throws Exception {
    await(store.put(key, "alice", later));
    REDIS.hang();
    try {
      List<CompletionStage<?>> asked = new ArrayList<>();
      IntStream.range(0, 30_000)
          .forEach(i -> asked.add(store.remove(SecretHash.of("other", "" + i))));
      long begun = System.nanoTime();
      for (CompletionStage<?> one : asked) {
        assertFails(one);
      }
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIMEOUT.multipliedBy(10));
      Polling.isTrue("red", PATIENCE, () -> !store.isReady());
      assertFails(store.get(key));
    } finally {
      REDIS.goOn();
    }
    Polling.isTrue("green", PATIENCE, store::isReady);
    assertThat(await(store.get(key))).contains("alice");
  }

  @Test
  void aRedisThatIsKilledAndStartedAgainHasForgottenNothing() throws Exception {
    await(store.put(key, "alice", later));
    long life = await(store.generation());

    REDIS.kill();
    try {
      Polling.isTrue("red", PATIENCE, () -> !store.isReady());
      assertFails(store.get(key));
      assertFails(store.remove(key));
    } finally {
      REDIS.start();
    }

    Polling.isTrue("green", PATIENCE, store::isReady);
    assertThat(await(store.get(key))).contains("alice");
    assertThat(await(store.generation())).isEqualTo(life);
  }

  @Test
  void aReplicaIsOfNoUse() throws Exception {
    REDIS.ask(redis -> redis.replicaof("127.0.0.1", 1));
    try {
      assertFails(store.remove(key));
      Polling.isTrue("red", PATIENCE, () -> !store.isReady());
      assertFails(store.get(key));
      assertThatThrownBy(() -> RedisSessionStore.at(RedisAddress.of(REDIS.url()), TIMEOUT))
          .isInstanceOf(UnusableRedisException.class)
          .hasMessageContaining("it is a read-only replica");
    } finally {
      REDIS.ask(redis -> redis.replicaofNoOne());
    }
    Polling.isTrue("green", PATIENCE, store::isReady);
    assertThat(LOG.text()).contains("it is a read-only replica").contains("is available again");
  }

  @Test
  void aRedisWithoutMemoryForgetsButRemembersNothingNew() throws Exception {
    await(store.put(key, "alice", later));
    REDIS.ask(redis -> redis.configSet("maxmemory", "1"));
    try {
      Polling.isTrue("red", PATIENCE, () -> !store.isReady());
      assertFails(store.put(SecretHash.of("other", "secret"), "bob", later));
      assertThat(await(store.remove(key))).isTrue();
    } finally {
      REDIS.ask(redis -> redis.configSet("maxmemory", "0"));
    }
    Polling.isTrue("green", PATIENCE, store::isReady);
  }

  @Test
  void whatIsUnderWayWhenTheStoreIsClosedFailsAtOnce() {
    var patient = RedisSessionStore.at(RedisAddress.of(REDIS.url()), PATIENCE.multipliedBy(6));
    REDIS.hang();
    try {
      List<CompletionStage<?>> underWay = new ArrayList<>();
      IntStream.range(0, 10_000).forEach(i -> underWay.add(patient.get(key)));
      patient.close();
      underWay.forEach(RedisSessionStoreTest::assertFails);
    } finally {
      REDIS.goOn();
    }
  }

  private static <T> T await(CompletionStage<T> stage) throws Exception {
    return stage.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  private static void assertFails(CompletionStage<?> stage) {
    assertThatThrownBy(() -> await(stage))
        .isInstanceOfAny(ExecutionException.class, CompletionException.class)
        .hasRootCauseInstanceOf(RedisUnavailableException.class);
  }
}
