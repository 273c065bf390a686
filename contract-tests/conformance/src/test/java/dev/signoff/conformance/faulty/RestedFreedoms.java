package dev.signoff.conformance.faulty;

import java.util.List;

/** What rested leaves open, done otherwise than the reference server does it. */
final class RestedFreedoms {
  private RestedFreedoms() {}

  static List<Fault> all() {
    return List.of();
  }
}
