package dev.signoff.server.redis;

import static dev.signoff.server.testing.RestedTestSession.COOKIE;
import static dev.signoff.server.testing.RestedTestSession.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RedisProcess;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.ServerLogCapture;
import dev.signoff.server.testing.TestAccounts;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.Polling;
import dev.signoff.testkit.TestResponse;
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

/** Tests of the responses while Redis is unavailable, and after it has recovered. */
class RedisOutageTest {
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);
  private static final int AT_ONCE = 100;

  @RegisterExtension static final ServerLogCapture LOG = new ServerLogCapture();

  private static final RedisProcess REDIS = RedisProcess.with();
  private static final RedisSessionStore STORE =
      RedisSessionStore.at(RedisAddress.of(REDIS.url()), TIMEOUT);

  @RegisterExtension static final TestServer SERVER = server(IbmMqProfile.V9_0_5);
  @RegisterExtension static final TestServer OLDER = server(IbmMqProfile.V9_0_4);

  private IbmMqTestSession mq;
  private IbmMqTestSession olderMq;
  private RestedTestSession rested;
  private RocketChatTestSession rocketChat;

  private record Outage(String name, Consumer<RedisProcess> begin, Consumer<RedisProcess> end) {}

  static Stream<Outage> outages() {
    return Stream.of(
        new Outage("hangs", RedisProcess::suspend, RedisProcess::resume),
        new Outage("is gone", RedisProcess::kill, RedisProcess::start),
        new Outage(
            "is a replica",
            redis -> redis.execute(it -> it.replicaof("127.0.0.1", 1)),
            redis -> redis.execute(it -> it.replicaofNoOne())));
  }

  @BeforeEach
  void logIn() {
    mq = IbmMqTestSession.logIn(SERVER, "mqadmin");
    olderMq = IbmMqTestSession.logIn(OLDER, "mqadmin");
    rested = RestedTestSession.logIn(SERVER, "username");
    rocketChat = RocketChatTestSession.logIn(SERVER, "alice");
  }

  @AfterEach
  void awaitRecovery() {
    Polling.waitUntil("the server is ready", MAX_WAIT, () -> health() == 200);
  }

  @AfterAll
  static void stop() {
    STORE.close();
    REDIS.close();
  }

  @ParameterizedTest
  @MethodSource("outages")
  void everyOperationIs500DuringAnOutageAndRecoversByItself(Outage outage) {
    outage.begin.accept(REDIS);
    try {
      Polling.waitUntil("the server is not ready", MAX_WAIT, () -> health() == 503);
      assertThat(SERVER.get("/health").offContract().send().body())
          .isEqualTo("{\"status\":\"sessions unavailable\"}");
      whoAmIRequests().forEach(RedisOutageTest::assertFails);
      loginRequests().forEach(RedisOutageTest::assertFails);
      logoutRequests().forEach(RedisOutageTest::assertFails);
    } finally {
      outage.end.accept(REDIS);
    }

    Polling.waitUntil("the server is ready", MAX_WAIT, () -> health() == 200);
    whoAmIRequests().forEach(request -> request.expect(200));
    loginRequests().forEach(request -> assertThat(request.send().status()).isIn(200, 204));
  }

  /** Sends the requests before the server has noticed that Redis hangs. */
  @Test
  void aLogoutIsNotConfirmedUnlessRedisHasStoredIt() {
    REDIS.suspend();
    try {
      logoutRequests().forEach(RedisOutageTest::assertFails);
    } finally {
      REDIS.resume();
    }
  }

  @Test
  void whileRedisHangsNeitherThreadsNorOtherRequestsWait() {
    int threads = Thread.activeCount();
    REDIS.suspend();
    try {
      List<CompletableFuture<Integer>> responses =
          IntStream.range(0, AT_ONCE).mapToObj(i -> inBackground(rocketChat::logout)).toList();
      SERVER.get(OPEN + "&nothing").expect(403);
      assertThat(responses).allSatisfy(response -> assertThat(response.join()).isEqualTo(500));
      assertThat(Thread.activeCount()).isLessThan(threads + AT_ONCE + 30);
    } finally {
      REDIS.resume();
    }
  }

  @Test
  void aLogoutStaysEffectiveEvenIfRedisLosesItsData() {
    mq.logout().expect(204);
    IbmMqTestSession other = IbmMqTestSession.logIn(SERVER, "mqadmin");

    REDIS.execute(redis -> redis.flushall());

    mq.whoAmI().expect(401);
    other.whoAmI().expect(401);
    assertThat(IbmMqTestSession.logIn(SERVER, "mqadmin").isAlive()).isTrue();
    mq.whoAmI().expect(401);
  }

  @Test
  void theLogNamesTheFailureButNoKeyAndNoUrl() {
    REDIS.kill();
    try {
      Polling.waitUntil("the server is not ready", MAX_WAIT, () -> health() == 503);
      assertFails(rocketChat.logout());
    } finally {
      REDIS.start();
    }

    assertThat(LOG.text())
        .contains(
            "Redis at 127.0.0.1:" + REDIS.port() + " is unavailable: it closed the connection.")
        .contains("RedisUnavailableException")
        .doesNotContain("signoff:", "redis://", rocketChat.token());
  }

  private Stream<TestRequest> whoAmIRequests() {
    return Stream.of(
        mq.whoAmI(),
        olderMq.whoAmI(),
        SERVER.get(OPEN).cookie(COOKIE, rested.token()),
        rocketChat.with(SERVER.get(RocketChatTestSession.ME)));
  }

  private Stream<TestRequest> loginRequests() {
    return Stream.of(
        IbmMqTestSession.login(SERVER, "mqadmin", TestAccounts.password("mqadmin")),
        IbmMqTestSession.login(OLDER, "mqadmin", TestAccounts.password("mqadmin")),
        RestedTestSession.login(SERVER, "username"));
  }

  private Stream<TestRequest> logoutRequests() {
    return Stream.of(mq.logout(), olderMq.logout(), rested.logout(), rocketChat.logout());
  }

  private static void assertFails(TestRequest request) {
    long start = System.nanoTime();
    TestResponse response = request.expect(500);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(10));
    assertThat(response.setCookies()).isEmpty();
    assertThat(response.body()).contains("The server failed; the id of this failure is");
  }

  private static CompletableFuture<Integer> inBackground(Supplier<TestRequest> request) {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    new Thread(() -> status.complete(request.get().send().status())).start();
    return status;
  }

  private static int health() {
    return SERVER.get("/health").offContract().send().status();
  }

  private static TestServer server(IbmMqProfile release) {
    return TestServer.of(release, options -> options.sessionStore(STORE).ibmMqTrackLoggedOut(true));
  }
}
