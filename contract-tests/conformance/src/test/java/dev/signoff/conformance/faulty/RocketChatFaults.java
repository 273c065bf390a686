package dev.signoff.conformance.faulty;

import java.util.List;
import java.util.stream.Stream;

/** Ways of getting Rocket.Chat's login and logout wrong. */
final class RocketChatFaults {
  private RocketChatFaults() {}

  static List<Fault> all() {
    return Stream.of(
            RocketChatAnswerFaults.all(),
            RocketChatRefusalFaults.all(),
            RocketChatTokenFaults.all(),
            RocketChatSessionFaults.all(),
            RocketChatRequestFaults.all(),
            RocketChatLoginFaults.all(),
            RocketChatProfileFaults.all(),
            RocketChatSubtleFaults.all(),
            RocketChatNastyFaults.all())
        .flatMap(List::stream)
        .toList();
  }
}
