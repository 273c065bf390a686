package dev.signoff.bench.load;

import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import java.net.URI;

/** Demo account of Rocket.Chat whose sessions the bench ends. */
public final class RocketChatDemoUser {
  private RocketChatDemoUser() {}

  /**
   * Logs in to a server to get the user id.
   *
   * @param server the server
   * @return the user id that is sent with every token
   */
  public static String idAt(URI server) {
    try (RocketChatClient client = RocketChatClient.at(server);
        RocketChatSession session = client.logIn("alice", "alice-secret")) {
      return session.userId();
    }
  }
}
