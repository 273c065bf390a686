package dev.signoff.conformance.faulty;

import java.util.List;

/** What Rocket.Chat leaves open, done otherwise than the reference server does it. */
final class RocketChatFreedoms {
  private RocketChatFreedoms() {}

  static List<Fault> all() {
    return List.of();
  }
}
