package dev.signoff.conformance.mutant;

import java.util.List;
import java.util.stream.Stream;

/** All mutants of rested. */
final class RestedMutants {
  private RestedMutants() {}

  static List<Mutant> all() {
    return Stream.of(
            RestedLogoutMutants.all(),
            RestedProjectMutants.all(),
            RestedOriginMutants.all(),
            RestedTokenMutants.all(),
            RestedSessionEndMutants.all(),
            RestedUnintendedLogoutMutants.all(),
            RestedLoginMutants.all(),
            RestedRefusedLoginMutants.all(),
            RestedUserRecordMutants.all(),
            RestedRareConditionMutants.all(),
            RestedStatefulMutants.all(),
            CookieHeaderMutants.ofRested())
        .flatMap(List::stream)
        .toList();
  }
}
