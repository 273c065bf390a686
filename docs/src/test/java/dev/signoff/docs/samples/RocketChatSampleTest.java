package dev.signoff.docs.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import dev.signoff.sdk.rocketchat.model.Profile;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RocketChatSampleTest {
  @RegisterExtension
  private static final ReferenceServerExtension LIVE = new ReferenceServerExtension();

  private final String password = "alice-secret";
  private URI server;
  private ClientOptions options;

  @BeforeEach
  void find() {
    server = LIVE.url();
    options = LIVE.options();
  }

  @Test
  void logsInAsksAndLogsOut() {
    // sample: rocket-chat
    RocketChatClient chat = RocketChatClient.at(server, options);
    RocketChatSession session = chat.logIn("alice", password);

    Profile user = session.whoAmI();
    System.out.println(user.username() + " " + user.roles());

    LogOutResult result = session.logOut();
    System.out.println(result); // LoggedOut[]
    // end
    assertThat(user.roles()).containsExactly("user");
    assertThat(result).isEqualTo(new LogOutResult.LoggedOut());
    assertThat(result).hasToString("LoggedOut[]");
  }

  @Test
  void eachOperationHasItsLines() {
    // sample: rocket-chat-login
    RocketChatClient chat = RocketChatClient.at(server, options);
    RocketChatSession session = chat.logIn("alice", password);
    System.out.println(session.userId());
    // end
    // sample: rocket-chat-whoami
    Profile user = session.whoAmI();
    System.out.println(user.username() + " " + user.roles());
    // end
    assertThat(user.username()).isEqualTo("alice");
    assertThat(user.id()).isEqualTo(session.userId());
    // sample: rocket-chat-logout
    LogOutResult result = session.logOut();
    System.out.println(result); // LoggedOut[], or AlreadyLoggedOut[]
    // end
    assertThat(result).isEqualTo(new LogOutResult.LoggedOut());
    assertThat(session.logOut()).hasToString("AlreadyLoggedOut[]");
  }
}
