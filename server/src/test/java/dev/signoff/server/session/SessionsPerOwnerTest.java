package dev.signoff.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.testkit.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of the limits of sessions per owner and of the whole store. */
class SessionsPerOwnerTest {
  private static final int ROOM = 10;
  private static final SecretHash ALICE = SecretHash.of("test", "alice");
  private static final SecretHash BOB = SecretHash.of("test", "bob");

  private final SettableClock clock = new SettableClock();
  private final EmbeddedSessionStore store = new EmbeddedSessionStore(clock, ROOM);

  @Test
  void theOldestSessionEndsWhenTheLimitIsExceeded() {
    open("b", BOB, 3);
    Stream.of("1", "2", "3", "4", "5").forEach(name -> open(name, ALICE, 3));

    assertThat(live("1", "2", "3", "4", "5", "b")).containsExactly("3", "4", "5", "b");
    assertThat(store.size()).isEqualTo(4);
  }

  @Test
  void aLoggedOutSessionFreesItsPlaceWhateverItsAge() {
    for (String gone : List.of("1", "2", "3")) {
      Stream.of("1", "2", "3").forEach(name -> open(name, ALICE, 3));
      assertThat(remove(gone)).isTrue();
      assertThat(remove(gone)).isFalse();

      open("4", ALICE, 3);

      assertThat(live("1", "2", "3", "4")).hasSize(3).doesNotContain(gone).contains("4");
      Stream.of("1", "2", "3", "4").forEach(this::remove);
      assertThat(store.owners()).isZero();
    }
  }

  @Test
  void aLowerLimitEndsAllSessionsOverIt() {
    Stream.of("1", "2", "3", "4").forEach(name -> open(name, ALICE, 4));

    open("5", ALICE, 2);

    assertThat(live("1", "2", "3", "4", "5")).containsExactly("4", "5");
  }

  @Test
  void anExpiredSessionIsRemovedWithItsOwner() {
    open("1", ALICE, 3);
    clock.advance(Duration.ofMinutes(1));
    open("2", BOB, 3);

    store.removeExpired();

    assertThat(store.size()).isEqualTo(1);
    assertThat(store.owners()).isEqualTo(1);
    assertThat(live("2")).hasSize(1);
  }

  @Test
  void aSessionThatIsOpenedTwiceCountsOnce() {
    open("1", ALICE, 2);
    open("1", ALICE, 2);
    open("2", ALICE, 2);

    assertThat(live("1", "2")).hasSize(2);
  }

  @Test
  void aFullStoreRefusesASessionUntilOneHasEnded() {
    IntStream.range(0, ROOM).forEach(i -> open("" + i, ALICE, ROOM));

    assertThat(
            store
                .open(key("b"), "bob", clock.instant().plusSeconds(60), BOB, 1)
                .toCompletableFuture())
        .failsWithin(Duration.ZERO)
        .withThrowableThat()
        .withCauseInstanceOf(StoreFullException.class);
    assertThat(live("b")).isEmpty();
    assertThat(store.owners()).isEqualTo(1);

    remove("0");
    open("b", BOB, 1);
    assertThat(live("b")).hasSize(1);
  }

  @Test
  void concurrentLoginsAndLogoutsLeaveNoSessionThatCannotBeEnded() {
    EmbeddedSessionStore large = new EmbeddedSessionStore(clock, 1_000_000);
    IntStream.range(0, 50_000)
        .parallel()
        .forEach(
            i -> {
              large.open(key("" + i), "", clock.instant().plusSeconds(60), ALICE, 5);
              if (i % 2 == 0) {
                large.remove(key("" + i));
              }
            });
    assertThat(large.size()).isBetween(0, 5);

    IntStream.range(0, 50_000).forEach(i -> large.remove(key("" + i)));

    assertThat(large.size()).isZero();
    assertThat(large.owners()).isZero();
  }

  private void open(String name, SecretHash owner, int most) {
    store
        .open(key(name), name, clock.instant().plusSeconds(60), owner, most)
        .toCompletableFuture()
        .join();
  }

  private boolean remove(String name) {
    return store.remove(key(name)).toCompletableFuture().join();
  }

  private List<String> live(String... names) {
    return Stream.of(names)
        .flatMap(name -> store.get(key(name)).toCompletableFuture().join().stream())
        .toList();
  }

  private static SecretHash key(String name) {
    return SecretHash.of("session", name);
  }
}
