package dev.signoff.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.sdk.LogOut;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests of a Rocket.Chat session in the SDK, for any kind of server. */
abstract class RocketChatSdkSuite {
  abstract SdkTestEnvironment environment();

  @Test
  void logsOutOneSessionForGoodAndLeavesTheOtherAlive() {
    try (var chat = client();
        var desk = chat.logIn("alice", "alice-secret")) {
      var phone = chat.logIn("alice", "alice-secret");
      SessionToken copy = phone.token();

      assertThat(phone.logOut()).isEqualTo(new LogOutResult.LoggedOut());

      assertThatThrownBy(() -> chat.resume(phone.userId(), copy).whoAmI())
          .isInstanceOf(UnauthorizedException.class);
      assertThatThrownBy(() -> chat.resume(copy)).isInstanceOf(UnauthorizedException.class);
      assertThat(desk.whoAmI().username()).isEqualTo("alice");
    }
  }

  @Test
  void resumesALiveTokenWithoutAPassword() {
    try (var chat = client();
        var session = chat.logIn("bob", "bob-secret")) {
      assertThat(chat.resume(session.token()).whoAmI().username()).isEqualTo("bob");
    }
  }

  @Test
  void aTokenWithTheWrongUserIdOpensNothing() {
    try (var chat = client();
        var alice = chat.logIn("alice", "alice-secret");
        var bob = chat.logIn("bob", "bob-secret")) {
      assertThatThrownBy(() -> chat.resume(bob.userId(), alice.token()).whoAmI())
          .isInstanceOf(UnauthorizedException.class);
      assertThat(alice.whoAmI().username()).isEqualTo("alice");
    }
  }

  @Test
  void manySessionsLogOutAtOnceEachWithItsResult() {
    try (var chat = client()) {
      List<RocketChatSession> sessions =
          Stream.generate(() -> chat.logIn("alice", "alice-secret")).limit(10).toList();
      sessions.get(7).logOut();

      List<LogOut.LogOutOutcome> outcomes = LogOut.all(sessions);

      assertThat(outcomes).hasSize(10);
      assertThat(outcomes.get(7).result()).contains(new LogOutResult.AlreadyLoggedOut());
      assertThat(outcomes.get(8).result()).contains(new LogOutResult.LoggedOut());
    }
  }

  final RocketChatClient client() {
    return RocketChatClient.at(environment().url(), environment().options());
  }
}
