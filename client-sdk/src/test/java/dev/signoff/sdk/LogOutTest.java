package dev.signoff.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.testing.FakeRocketChatServer;
import dev.signoff.sdk.testing.SdkTestExtension;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class LogOutTest {
  @RegisterExtension private final SdkTestExtension environment = new SdkTestExtension();

  private final Deque<CompletableFuture<LogOutResult>> underWay = new ArrayDeque<>();

  private Session session() {
    return new Session() {
      @Override
      public LogOutResult logOut() {
        throw new UnsupportedOperationException();
      }

      @Override
      public CompletableFuture<LogOutResult> logOutAsync() {
        CompletableFuture<LogOutResult> result = new CompletableFuture<>();
        underWay.add(result);
        return result;
      }

      @Override
      public SessionToken token() {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Test
  void noMoreThanAllowedAreUnderWay() {
    List<Session> sessions = List.of(session(), session(), session(), session(), session());
    var all = LogOut.allAsync(sessions, 2);
    assertThat(underWay).hasSize(2);
    for (int i = 0; i < sessions.size(); i++) {
      assertThat(all).isNotDone();
      assertThat(underWay).hasSizeLessThanOrEqualTo(2);
      underWay.pop().complete(new LogOutResult.LoggedOut());
    }
    assertThat(all.join()).hasSize(5).allMatch(LogOut.LogOutOutcome::ended);
  }

  @Test
  void oneThatFailsDoesNotStopTheOthers() {
    Session one = session();
    Session two = session();
    var all = LogOut.allAsync(List.of(one, two), 1);
    underWay.pop().completeExceptionally(new ConnectionBrokenException("logout", null));
    underWay.pop().complete(new LogOutResult.LoggedOut());
    assertThat(all.join()).extracting(LogOut.LogOutOutcome::session).containsExactly(one, two);
    assertThat(all.join()).extracting(LogOut.LogOutOutcome::ended).containsExactly(false, true);
    assertThat(all.join().get(0).failure().orElseThrow())
        .isInstanceOf(ConnectionBrokenException.class);
  }

  @Test
  void manyThatAreOverAreNoProblem() {
    Session over =
        new Session() {
          @Override
          public LogOutResult logOut() {
            return new LogOutResult.AlreadyLoggedOut();
          }

          @Override
          public CompletableFuture<LogOutResult> logOutAsync() {
            return CompletableFuture.completedFuture(logOut());
          }

          @Override
          public SessionToken token() {
            throw new IllegalStateException();
          }
        };
    assertThat(LogOut.all(Collections.nCopies(50_000, over))).hasSize(50_000);
    assertThat(LogOut.all(List.of())).isEmpty();
  }

  @Test
  void realSessionsEnd() {
    FakeRocketChatServer chat = new FakeRocketChatServer();
    var client = RocketChatClient.at(environment.https(chat).uri(), environment.options());
    List<Session> sessions = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      sessions.add(client.logIn("alice", FakeRocketChatServer.PASSWORD));
    }
    assertThat(LogOut.all(sessions, 4)).allMatch(LogOut.LogOutOutcome::ended);
    assertThat(chat.sessions()).isZero();
  }

  @Test
  void parallelismIsAtLeastOne() {
    assertThatThrownBy(() -> LogOut.all(List.of(), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parallelism");
  }
}
