package dev.signoff.conformance.faulty;

import dev.signoff.conformance.target.Target;
import java.net.URI;

/** The demo accounts of the reference server, all that a run can make use of. */
public final class Targets {
  private Targets() {}

  /** Everything for a profile or, where there is none, a contract. */
  public static Target of(String api, URI url) {
    return switch (api) {
      case "rested" ->
          Target.rested(url)
              .key("d59eb2859c284168ac48aef65046d5dd")
              .endpoint("examples/auth")
              .user("username", "password")
              .otherUser("other", "password")
              .otherKey("7b1f0c5e9d2a4c68b3e1f0a9d8c7b6a5")
              .otherEndpoint("private/auth");
      case "rocket-chat" ->
          Target.rocketChat(url).user("alice", "alice-secret").otherUser("bob", "bob-secret");
      default ->
          Target.ibmMq(url)
              .release(api.replace("ibm-mq-", ""))
              .user("mqadmin", "mqadmin")
              .otherUser("mqreader", "mqreader");
    };
  }
}
