package dev.signoff.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.IbmMqTestSession;
import dev.signoff.server.testing.RestedTestSession;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestRequest;
import dev.signoff.server.testing.TestServer;
import dev.signoff.server.testing.Verifies;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests of concurrent logouts with one token. With opaque tokens, exactly one succeeds. */
class ConcurrentLogoutTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 5;

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @Test
  @Verifies("RESTED-LOGOUT-09")
  void oneRestedLogoutSucceeds() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      RestedTestSession session = RestedTestSession.logIn(SERVER, "username");
      assertThat(concurrently(session::logout)).containsOnlyOnce(204).containsOnly(204, 403);
    }
  }

  @Test
  @Verifies("RC-LOGOUT-08")
  void oneRocketChatLogoutSucceeds() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      RocketChatTestSession session = RocketChatTestSession.logIn(SERVER, "alice");
      assertThat(concurrently(session::logout)).containsOnlyOnce(200).containsOnly(200, 401);
    }
  }

  @Test
  @Verifies("MQ-LOGOUT-01")
  void allIbmMqLogoutsSucceedSinceTheTokenStaysValid() throws Exception {
    IbmMqTestSession session = IbmMqTestSession.logIn(SERVER, "mqadmin");
    assertThat(concurrently(session::logout)).containsOnly(204);
  }

  private static List<Integer> concurrently(Supplier<TestRequest> request) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Integer>> pending = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        pending.add(
            threads.submit(
                () -> {
                  start.await();
                  return request.get().send().status();
                }));
      }
      start.countDown();
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> one : pending) {
        statuses.add(one.get());
      }
      return statuses;
    } finally {
      threads.shutdownNow();
    }
  }
}
