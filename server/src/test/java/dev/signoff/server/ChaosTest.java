package dev.signoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RedisProcess;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.Polling;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Chaos test that kills nodes and Redis while clients log in and out. {@code
 * -Dsignoff.chaos.logouts=50000} makes a longer run, {@code -Dsignoff.chaos.seed} repeats one.
 */
class ChaosTest {
  private static final int LOGOUTS = Integer.getInteger("signoff.chaos.logouts", 2_000);
  private static final long SEED = Long.getLong("signoff.chaos.seed", System.nanoTime());
  private static final int CLIENTS = 8;

  /** Fewer than the sessions that the server allows one user, which is a thousand. */
  private static final int MOST_LOGGED_IN = 800;

  private static final int LOGOUTS_PER_KILL = 400;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @RegisterExtension static final RedisProcess REDIS = RedisProcess.with();

  @TempDir static Path folder;

  private final Queue<VendorSession> loggedOut = new ConcurrentLinkedQueue<>();
  private final Queue<VendorSession> loggedIn = new ConcurrentLinkedQueue<>();
  private final AtomicInteger tried = new AtomicInteger();
  private final CountDownLatch chaosIsOver = new CountDownLatch(1);
  private List<ServerNode> nodes;

  /** Session of any vendor, which every node must know. */
  private interface VendorSession {
    TestRequest whoAmI(TestServer node);

    TestRequest logout(TestServer node);
  }

  @BeforeEach
  void start() {
    nodes = ServerNode.start(2, REDIS, IbmMqProfile.V9_0_5, folder);
  }

  @AfterEach
  void stop() {
    nodes.forEach(ServerNode::close);
  }

  @Test
  void noAcknowledgedLogoutComesBackAndNoSessionIsLost() throws Exception {
    System.out.println("chaos with seed " + SEED + " (-Dsignoff.chaos.seed)");
    ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Future<?>> clients =
          IntStream.range(0, CLIENTS)
              .<Future<?>>mapToObj(i -> threads.submit(() -> logInAndOut(new Random(SEED + i))))
              .toList();
      killRepeatedly(new Random(SEED - 1));
      for (Future<?> client : clients) {
        client.get(5, TimeUnit.MINUTES);
      }
    } finally {
      threads.shutdownNow();
    }
    awaitAllReady();

    assertThat(loggedOut).hasSizeGreaterThan(LOGOUTS / 2);
    assertThat(loggedIn).hasSizeGreaterThan(100);
    for (ServerNode node : nodes) {
      assertThat(statuses(loggedOut, node)).isSubsetOf(401, 403);
      assertThat(statuses(loggedIn, node)).containsOnly(200);
    }
  }

  /** Logs in and out until there were enough logouts and the killing is over. */
  private void logInAndOut(Random random) {
    while (tried.get() < LOGOUTS || chaosIsOver.getCount() > 0) {
      VendorSession session = logInSomewhere(random);
      if (random.nextInt(4) == 0 && loggedIn.size() < MOST_LOGGED_IN) {
        loggedIn.add(session);
      } else if (hasLoggedOut(session, random)) {
        loggedOut.add(session);
      } else {
        endSomewhere(session, random);
      }
    }
  }

  /** Tries to log in until it succeeds. A failed login is ignored: it leaves no known session. */
  private VendorSession logInSomewhere(Random random) {
    while (true) {
      try {
        return logIn(random, anyNode(random));
      } catch (UncheckedIOException | AssertionError e) {
        assertThat(chaosIsOver.getCount())
            .as("failed although nothing is killed: %s", e)
            .isPositive();
      }
    }
  }

  /**
   * Logs out, and returns whether the logout was confirmed. Without a response the session may be
   * over or not, so the test expects nothing of it.
   */
  private boolean hasLoggedOut(VendorSession session, Random random) {
    tried.incrementAndGet();
    try {
      int status = session.logout(anyNode(random)).send().status();
      assertThat(status).as("the session was alive").isIn(200, 204, 500);
      return status != 500;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /**
   * Logs out until a node has responded. Otherwise the sessions whose logout failed would reach the
   * limit of a user, and the server would end sessions that must stay alive.
   */
  private void endSomewhere(VendorSession session, Random random) {
    int status = 500;
    while (status == 500) {
      try {
        status = session.logout(anyNode(random)).send().status();
      } catch (UncheckedIOException e) {
        status = 500; // the node is dead: try any other
      }
    }
  }

  private void killRepeatedly(Random random) {
    int kills = Math.max(4, LOGOUTS / LOGOUTS_PER_KILL);
    for (int i = 1; i <= kills; i++) {
      int moment = (i - 1) * LOGOUTS / kills + random.nextInt(LOGOUTS / kills);
      Polling.waitUntil("enough logouts", TIMEOUT, () -> tried.get() >= moment);
      if (random.nextBoolean()) {
        REDIS.kill();
        REDIS.start();
      } else {
        ServerNode node = nodes.get(random.nextInt(nodes.size()));
        node.kill();
        node.start();
      }
    }
    awaitAllReady();
    chaosIsOver.countDown();
  }

  private void awaitAllReady() {
    for (ServerNode node : nodes) {
      Polling.waitUntil(
          "the node is ready",
          TIMEOUT,
          () -> node.server().get("/health").offContract().send().status() == 200);
    }
  }

  private TestServer anyNode(Random random) {
    return nodes.get(random.nextInt(nodes.size())).server();
  }

  private static Set<Integer> statuses(Queue<VendorSession> sessions, ServerNode node) {
    return sessions.parallelStream()
        .map(session -> session.whoAmI(node.server()).send().status())
        .collect(Collectors.toSet());
  }

  private static VendorSession logIn(Random random, TestServer node) {
    return switch (random.nextInt(3)) {
      case 0 -> of(IbmMqTestSession.logIn(node, "mqadmin"));
      case 1 -> of(RestedTestSession.logIn(node, "username"));
      default -> of(RocketChatTestSession.logIn(node, "alice"));
    };
  }

  private static VendorSession of(IbmMqTestSession session) {
    return session(
        node -> new IbmMqTestSession(node, session.token(), session.csrf()).whoAmI(),
        node -> new IbmMqTestSession(node, session.token(), session.csrf()).logout());
  }

  private static VendorSession of(RestedTestSession session) {
    return session(
        node -> node.get(RestedTestSession.OPEN).cookie(RestedTestSession.COOKIE, session.token()),
        node -> new RestedTestSession(node, session.token()).logout());
  }

  private static VendorSession of(RocketChatTestSession session) {
    return session(
        node -> session.with(node.get(RocketChatTestSession.ME)),
        node -> session.with(node.post(RocketChatTestSession.LOGOUT)));
  }

  private static VendorSession session(
      Function<TestServer, TestRequest> whoAmI, Function<TestServer, TestRequest> logout) {
    return new VendorSession() {
      @Override
      public TestRequest whoAmI(TestServer node) {
        return whoAmI.apply(node);
      }

      @Override
      public TestRequest logout(TestServer node) {
        return logout.apply(node);
      }
    };
  }
}
