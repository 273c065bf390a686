package dev.signoff.conformance.mutant;

import java.util.List;
import java.util.stream.Stream;

/** All mutants of IBM MQ. */
final class IbmMqMutants {
  private IbmMqMutants() {}

  static List<Mutant> all() {
    return Stream.of(
            IbmMqLoginMutants.all(),
            IbmMqRefusedLoginMutants.all(),
            IbmMqCookieMutants.all(),
            IbmMqWhoAmIMutants.all(),
            IbmMqLogoutMutants.all(),
            IbmMqTokenMutants.all(),
            IbmMqCsrfMutants.all(),
            IbmMqNewestCsrfMutants.all(),
            IbmMqSessionMutants.all(),
            IbmMqBodyMutants.all(),
            IbmMqQueueMutants.all(),
            IbmMqRareConditionMutants.all(),
            IbmMqStatefulMutants.all(),
            IbmMqUnusualRequestMutants.all(),
            IbmMqOtherSessionsMutants.all(),
            CookieHeaderMutants.ofIbmMq())
        .flatMap(List::stream)
        .toList();
  }
}
