package dev.signoff.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class AsyncStartersTest {
  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  @Test
  void whoWaitsForAServerThatNeedsNoLookupNeedsNoStarter() {
    FakeRocketChatServer chat = new FakeRocketChatServer();
    var client = RocketChatClient.at(environment.http(chat).uri(), environment.options());
    CountDownLatch released = new CountDownLatch(1);
    for (int i = 0; i < 10; i++) {
      SharedThreadPool.starters().execute(() -> await(released));
    }
    var queued = client.logInAsync("alice", FakeRocketChatServer.PASSWORD);
    try {
      client.logIn("alice", FakeRocketChatServer.PASSWORD).logOut();
      assertThat(chat.sessions()).isZero();
      assertThat(queued).isNotDone();
    } finally {
      released.countDown();
    }
    queued.join().close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
