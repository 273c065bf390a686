package dev.signoff.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.server.testing.DelayedSessionStore;
import dev.signoff.server.testing.RocketChatTestSession;
import dev.signoff.server.testing.TestServer;
import dev.signoff.testkit.RawConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests with a session store that completes on another thread, at once or after a delay. */
class AsynchronousStoreTest {
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final int MANY = 400;

  @RegisterExtension
  static final TestServer IMMEDIATE =
      TestServer.with(options -> options.sessionStore(DelayedSessionStore.after(Duration.ZERO)));

  @RegisterExtension
  static final TestServer SLOW =
      TestServer.with(options -> options.sessionStore(DelayedSessionStore.after(A_SECOND)));

  /** Sends each request at once after a response, maybe before its thread has finished. */
  @Test
  void everyRequestOfOneConnectionIsAnswered() {
    RocketChatTestSession session = RocketChatTestSession.logIn(IMMEDIATE, "alice");
    try (RawConnection connection = IMMEDIATE.raw()) {
      for (int i = 0; i < 3_000; i++) {
        connection.write(me(session.token(), session.userId()));
        assertThat(connection.response().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void pipelinedRequestsAreAnsweredInOrder() {
    RocketChatTestSession session = RocketChatTestSession.logIn(IMMEDIATE, "alice");
    String good = me(session.token(), session.userId());
    String bad = me("nobody's", session.userId());
    try (RawConnection connection = IMMEDIATE.raw()) {
      for (int i = 0; i < 100; i++) {
        connection.write(good + bad + bad + good);
        for (int status : new int[] {200, 401, 401, 200}) {
          assertThat(connection.response().status()).isEqualTo(status);
        }
      }
    }
  }

  @Test
  void manyWaitingRequestsOccupyNoThreadAndDelayNoOtherRequest() {
    int threads = Thread.activeCount();
    long start = System.nanoTime();
    List<RawConnection> waiting = new ArrayList<>();
    try {
      for (int i = 0; i < MANY; i++) {
        RawConnection connection = SLOW.raw();
        waiting.add(connection);
        connection.write(me("nobody's", "nobody"));
      }
      assertThat(Thread.activeCount()).isLessThan(threads + 20);
      SLOW.get("/health").plain().offContract().expect(200);
      SLOW.get(RocketChatTestSession.ME).plain().expect(401);
      // One after the other, each request would add a second.
      waiting.forEach(connection -> assertThat(connection.response().status()).isEqualTo(401));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(A_SECOND.multipliedBy(40));
    } finally {
      waiting.forEach(RawConnection::close);
    }
  }

  private static String me(String token, String userId) {
    return String.join(
        "\r\n",
        "GET " + RocketChatTestSession.ME + " HTTP/1.1",
        "Host: localhost",
        "X-Auth-Token: " + token,
        "X-User-Id: " + userId,
        "",
        "");
  }
}
