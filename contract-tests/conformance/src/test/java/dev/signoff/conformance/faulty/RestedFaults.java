package dev.signoff.conformance.faulty;

import java.util.List;

/** Ways of getting rested's login and logout wrong. */
final class RestedFaults {
  private RestedFaults() {}

  static List<Fault> all() {
    return List.of();
  }
}
