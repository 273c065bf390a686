package dev.signoff.conformance.faulty;

import java.util.List;
import java.util.stream.Stream;

/** Ways of getting rested's login and logout wrong. */
final class RestedFaults {
  private RestedFaults() {}

  static List<Fault> all() {
    return Stream.of(
            RestedLogoutFaults.all(),
            RestedProjectFaults.all(),
            RestedOriginFaults.all(),
            RestedTokenFaults.all(),
            RestedEndingFaults.all(),
            RestedHarmFaults.all(),
            RestedLoginFaults.all(),
            RestedRefusalFaults.all(),
            RestedRecordFaults.all(),
            RestedNastyFaults.all(),
            RestedLateFaults.all())
        .flatMap(List::stream)
        .toList();
  }
}
