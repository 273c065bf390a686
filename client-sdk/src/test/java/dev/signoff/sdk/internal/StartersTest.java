package dev.signoff.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.lab.FakeRocketChat;
import dev.signoff.sdk.lab.Lab;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class StartersTest {
  @RegisterExtension private final Lab lab = new Lab();

  @Test
  void whoWaitsForAServerThatNeedsNoLookupNeedsNoStarter() {
    FakeRocketChat chat = new FakeRocketChat();
    var client = RocketChatClient.at(lab.http(chat).uri(), lab.options());
    CountDownLatch released = new CountDownLatch(1);
    for (int i = 0; i < 10; i++) {
      SharedThreads.starters().execute(() -> await(released));
    }
    var queued = client.logInAsync("alice", FakeRocketChat.PASSWORD);
    try {
      client.logIn("alice", FakeRocketChat.PASSWORD).logOut();
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
