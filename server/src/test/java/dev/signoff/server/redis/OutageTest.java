package dev.signoff.server.redis;

import static dev.signoff.server.harness.RestedSession.COOKIE;
import static dev.signoff.server.harness.RestedSession.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.harness.Answer;
import dev.signoff.server.harness.Call;
import dev.signoff.server.harness.ErrorLog;
import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.RedisProcess;
import dev.signoff.server.harness.RestedSession;
import dev.signoff.server.harness.RocketSession;
import dev.signoff.server.harness.TestAccounts;
import dev.signoff.server.harness.TestServer;
import dev.signoff.server.harness.Until;
import dev.signoff.server.ibmmq.IbmMqProfile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients see while Redis is ill or away, and afterwards. */
class OutageTest {
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_ONCE = 100;

  @RegisterExtension static final ErrorLog LOG = new ErrorLog();

  private static final RedisProcess REDIS = RedisProcess.with();
  private static final RedisSessionStore STORE =
      RedisSessionStore.at(RedisAddress.of(REDIS.url()), TIMEOUT);

  @RegisterExtension static final TestServer SERVER = server(IbmMqProfile.V9_0_5);
  @RegisterExtension static final TestServer OLDER = server(IbmMqProfile.V9_0_4);

  private MqSession mq;
  private MqSession olderMq;
  private RestedSession rested;
  private RocketSession rocketChat;

  private record Outage(String name, Consumer<RedisProcess> begin, Consumer<RedisProcess> end) {}

  static Stream<Outage> outages() {
    return Stream.of(
        new Outage("hangs", RedisProcess::hang, RedisProcess::goOn),
        new Outage("is gone", RedisProcess::kill, RedisProcess::start),
        new Outage(
            "is a replica",
            redis -> redis.ask(it -> it.replicaof("127.0.0.1", 1)),
            redis -> redis.ask(it -> it.replicaofNoOne())));
  }

  @BeforeEach
  void logIn() {
    mq = MqSession.logIn(SERVER, "mqadmin");
    olderMq = MqSession.logIn(OLDER, "mqadmin");
    rested = RestedSession.logIn(SERVER, "username");
    rocketChat = RocketSession.logIn(SERVER, "alice");
  }

  @AfterEach
  void isWell() {
    Until.isTrue("green", PATIENCE, () -> health() == 200);
  }

  @AfterAll
  static void stop() {
    STORE.close();
    REDIS.close();
  }

  @ParameterizedTest
  @MethodSource("outages")
  void everythingFailsInItsVendorsWordsUntilAllIsWellByItself(Outage outage) {
    outage.begin.accept(REDIS);
    try {
      Until.isTrue("red", PATIENCE, () -> health() == 503);
      assertThat(SERVER.get("/health").offContract().send().body())
          .isEqualTo("{\"status\":\"sessions unavailable\"}");
      looks().forEach(OutageTest::assertFails);
      logins().forEach(OutageTest::assertFails);
      logouts().forEach(OutageTest::assertFails);
    } finally {
      outage.end.accept(REDIS);
    }

    Until.isTrue("green", PATIENCE, () -> health() == 200);
    looks().forEach(call -> call.expect(200));
    logins().forEach(call -> assertThat(call.send().status()).isIn(200, 204));
  }

  /** In the second before the server has noticed. */
  @Test
  void aLogoutIsNotAcknowledgedThatRedisHasNot() {
    REDIS.hang();
    try {
      logouts().forEach(OutageTest::assertFails);
    } finally {
      REDIS.goOn();
    }
  }

  @Test
  void whileRedisHangsNeitherThreadsNorOtherRequestsWait() {
    int threads = Thread.activeCount();
    REDIS.hang();
    try {
      List<CompletableFuture<Integer>> answers =
          IntStream.range(0, AT_ONCE).mapToObj(i -> inBackground(rocketChat::logout)).toList();
      SERVER.get(OPEN + "&nothing").expect(403);
      assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEqualTo(500));
      assertThat(Thread.activeCount()).isLessThan(threads + AT_ONCE + 30);
    } finally {
      REDIS.goOn();
    }
  }

  @Test
  void whoHasLoggedOutStaysSoThoughRedisForgetsIt() {
    mq.logout().expect(204);
    MqSession other = MqSession.logIn(SERVER, "mqadmin");

    REDIS.ask(redis -> redis.flushall());

    mq.whoAmI().expect(401);
    other.whoAmI().expect(401);
    assertThat(MqSession.logIn(SERVER, "mqadmin").isAlive()).isTrue();
    mq.whoAmI().expect(401);
  }

  @Test
  void theLogTellsWhatIsWrongAndNoKeyAndNoUrl() {
    REDIS.kill();
    try {
      Until.isTrue("red", PATIENCE, () -> health() == 503);
      assertFails(rocketChat.logout());
    } finally {
      REDIS.start();
    }

    assertThat(LOG.text())
        .contains("Redis at 127.0.0.1:" + REDIS.port() + " is of no use: it has hung up.")
        .contains("Unanswered")
        .doesNotContain("signoff:", "redis://", rocketChat.token());
  }

  private Stream<Call> looks() {
    return Stream.of(
        mq.whoAmI(),
        olderMq.whoAmI(),
        SERVER.get(OPEN).cookie(COOKIE, rested.token()),
        rocketChat.with(SERVER.get(RocketSession.ME)));
  }

  private Stream<Call> logins() {
    return Stream.of(
        MqSession.login(SERVER, "mqadmin", TestAccounts.password("mqadmin")),
        MqSession.login(OLDER, "mqadmin", TestAccounts.password("mqadmin")),
        RestedSession.login(SERVER, "username"));
  }

  private Stream<Call> logouts() {
    return Stream.of(mq.logout(), olderMq.logout(), rested.logout(), rocketChat.logout());
  }

  private static void assertFails(Call call) {
    long begun = System.nanoTime();
    Answer answer = call.expect(500);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIMEOUT.multipliedBy(10));
    assertThat(answer.setCookies()).isEmpty();
    assertThat(answer.body()).contains("The server failed; the id of this failure is");
  }

  private static CompletableFuture<Integer> inBackground(Supplier<Call> call) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    new Thread(() -> status.complete(call.get().send().status())).start();
    return status;
  }

  private static int health() {
    return SERVER.get("/health").offContract().send().status();
  }

  private static TestServer server(IbmMqProfile release) {
    return TestServer.of(release, options -> options.sessionStore(STORE).ibmMqTrackLoggedOut(true));
  }
}
