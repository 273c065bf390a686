package dev.signoff.conformance.mutant;

import java.util.List;
import java.util.stream.Stream;

/** All mutants of Rocket.Chat. */
final class RocketChatMutants {
  private RocketChatMutants() {}

  static List<Mutant> all() {
    return Stream.of(
            RocketChatResponseMutants.all(),
            RocketChatRefusedLogoutMutants.all(),
            RocketChatTokenMutants.all(),
            RocketChatSessionMutants.all(),
            RocketChatLogoutRequestMutants.all(),
            RocketChatLoginMutants.all(),
            RocketChatWhoAmIMutants.all(),
            RocketChatRareConditionMutants.all(),
            RocketChatRareRequestMutants.all())
        .flatMap(List::stream)
        .toList();
  }
}
