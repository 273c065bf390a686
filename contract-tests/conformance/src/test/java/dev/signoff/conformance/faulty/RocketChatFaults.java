package dev.signoff.conformance.faulty;

import java.util.List;

/** Ways of getting Rocket.Chat's login and logout wrong. */
final class RocketChatFaults {
  private RocketChatFaults() {}

  static List<Fault> all() {
    return List.of();
  }
}
