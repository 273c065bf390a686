package dev.signoff.server.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.session.SecretHash;
import dev.signoff.server.testing.RedisProcess;
import dev.signoff.testkit.Polling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of counters and of the limit of sessions per owner in Redis, on two nodes. */
class RedisLimitsTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);

  @RegisterExtension static final RedisProcess REDIS = RedisProcess.with();

  private final RedisSessionStore node = node();
  private final RedisSessionStore otherNode = node();
  private final String test = UUID.randomUUID().toString();
  private final SecretHash alice = SecretHash.of(test, "alice");

  @AfterEach
  void close() {
    node.close();
    otherNode.close();
  }

  @Test
  void theOldestSessionEndsWhenTheLimitIsExceeded() {
    open("b", SecretHash.of(test, "bob"), 3);
    Stream.of("1", "2", "3", "4", "5").forEach(name -> open(name, alice, 3));

    assertThat(live("1", "2", "3", "4", "5", "b")).containsExactly("3", "4", "5", "b");
  }

  @Test
  void aLoggedOutSessionFreesItsPlaceWhateverItsAge() {
    for (String gone : List.of("1", "2", "3")) {
      Stream.of("1", "2", "3").forEach(name -> open(name, alice, 3));
      assertThat(await(otherNode.remove(key(gone)))).isTrue();

      open("4", alice, 3);

      assertThat(live("1", "2", "3", "4")).hasSize(3).doesNotContain(gone).contains("4");
      Stream.of("1", "2", "3", "4").forEach(name -> await(node.remove(key(name))));
    }
  }

  @Test
  void aLowerLimitEndsAllSessionsOverIt() {
    Stream.of("1", "2", "3", "4").forEach(name -> open(name, alice, 4));

    open("5", alice, 2);

    assertThat(live("1", "2", "3", "4", "5")).containsExactly("4", "5");
  }

  @Test
  void aSessionThatIsOpenedTwiceCountsOnce() {
    open("1", alice, 2);
    open("1", alice, 2);
    open("2", alice, 2);

    assertThat(live("1", "2")).hasSize(2);
  }

  @Test
  void theLimitHoldsForManySessionsAlthoughNotAllAreChecked() {
    int most = 200;
    for (int i = 1; i <= most; i++) {
      open(String.valueOf(i), alice, most);
    }
    for (int i = 1; i <= most; i += 2) {
      await(node.remove(key(String.valueOf(i))));
    }

    open("new", alice, most);

    long members = REDIS.execute(redis -> redis.zcard(RedisKeys.of(alice)));
    assertThat(members)
        .as("some of the 100 ended sessions are removed")
        .isBetween(most - 50L, most - 1L);
    assertThat(live("2", "100", "200", "new")).hasSize(4);
  }

  @Test
  void anExpiredSessionIsRemovedWithItsOwner() {
    await(node.open(key("1"), "1", Instant.now().plusMillis(200), alice, 3));

    Polling.waitUntil(
        "the keys have expired",
        MAX_WAIT,
        () -> REDIS.execute(r -> r.exists(RedisKeys.of(key("1")), RedisKeys.of(alice))) == 0);
  }

  @Test
  void concurrentLoginsOnBothNodesDoNotExceedTheLimit() {
    List<String> names = IntStream.range(0, 2_000).mapToObj(String::valueOf).toList();

    List<CompletionStage<Void>> opened =
        names.stream()
            .map(name -> (name.hashCode() % 2 == 0 ? node : otherNode))
            .map(
                store ->
                    store.open(
                        SecretHash.of(test, UUID.randomUUID().toString()),
                        "",
                        Instant.now().plusSeconds(60),
                        alice,
                        5))
            .toList();
    opened.forEach(RedisLimitsTest::await);

    long members = REDIS.execute(redis -> redis.zcard(RedisKeys.of(alice)));
    List<String> keys = REDIS.execute(redis -> redis.zrange(RedisKeys.of(alice), 0, -1));
    long alive = REDIS.execute(redis -> redis.exists(keys.toArray(String[]::new)));
    assertThat(members).isEqualTo(5);
    assertThat(alive).isEqualTo(5);
  }

  @Test
  void bothNodesCountTogether() {
    assertThat(await(node.count(alice, MAX_WAIT))).isEqualTo(1);
    assertThat(await(otherNode.count(alice, MAX_WAIT))).isEqualTo(2);
    assertThat(await(node.get(alice))).hasValue("2");

    assertThat(await(node.remove(alice))).isTrue();
    assertThat(await(otherNode.count(alice, MAX_WAIT))).isEqualTo(1);
  }

  @Test
  void onlyTheFirstCallOpensTheWindow() {
    Duration window = Duration.ofMillis(400);
    long start = System.nanoTime();
    await(node.count(alice, window));

    Polling.waitUntil("a new window", MAX_WAIT, () -> await(node.count(alice, window)) == 1);

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(window);
  }

  private static RedisSessionStore node() {
    return RedisSessionStore.at(RedisAddress.of(REDIS.url()), TIMEOUT);
  }

  private void open(String name, SecretHash owner, int most) {
    await(node.open(key(name), name, Instant.now().plusSeconds(60), owner, most));
  }

  private List<String> live(String... names) {
    return Stream.of(names).flatMap(name -> await(otherNode.get(key(name))).stream()).toList();
  }

  private SecretHash key(String name) {
    return SecretHash.of("session of " + test, name);
  }

  private static <T> T await(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(MAX_WAIT.toSeconds(), TimeUnit.SECONDS).join();
  }
}
