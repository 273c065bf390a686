package dev.signoff.bench.load;

import dev.signoff.sdk.rocketchat.RocketChatClient;
import dev.signoff.sdk.rocketchat.RocketChatSession;
import java.net.URI;

/** The demo account whose sessions are ended. */
public final class RocketChatDemoUser {
  private RocketChatDemoUser() {}

  /**
   * Asks a server.
   *
   * @param server the server
   * @return the id that goes with every token
   */
  public static String idAt(URI server) {
    try (RocketChatClient client = RocketChatClient.at(server);
        RocketChatSession session = client.logIn("alice", "alice-secret")) {
      return session.userId();
    }
  }
}
