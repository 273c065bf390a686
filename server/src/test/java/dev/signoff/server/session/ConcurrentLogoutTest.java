package dev.signoff.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.harness.Call;
import dev.signoff.server.harness.MqSession;
import dev.signoff.server.harness.Proves;
import dev.signoff.server.harness.RestedSession;
import dev.signoff.server.harness.RocketSession;
import dev.signoff.server.harness.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many logouts of one token at once: of opaque tokens exactly one succeeds. */
class ConcurrentLogoutTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 5;

  @RegisterExtension static final TestServer SERVER = TestServer.standard();

  @Test
  @Proves("RESTED-LOGOUT-09")
  void ofRestedOneSucceeds() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      RestedSession session = RestedSession.logIn(SERVER, "username");
      assertThat(atOnce(session::logout)).containsOnlyOnce(204).containsOnly(204, 403);
    }
  }

  @Test
  @Proves("RC-LOGOUT-08")
  void ofRocketChatOneSucceeds() throws Exception {
    for (int i = 0; i < ROUNDS; i++) {
      RocketSession session = RocketSession.logIn(SERVER, "alice");
      assertThat(atOnce(session::logout)).containsOnlyOnce(200).containsOnly(200, 401);
    }
  }

  @Test
  @Proves("MQ-LOGOUT-01")
  void ofIbmMqAllSucceedSinceTheTokenLivesOn() throws Exception {
    MqSession session = MqSession.logIn(SERVER, "mqadmin");
    assertThat(atOnce(session::logout)).containsOnly(204);
  }

  private static List<Integer> atOnce(Supplier<Call> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Integer>> pending = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        pending.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.get().send().status();
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
