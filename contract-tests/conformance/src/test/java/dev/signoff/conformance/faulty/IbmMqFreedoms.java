package dev.signoff.conformance.faulty;

import java.util.List;

/** What IBM MQ leaves open, done otherwise than the reference server does it. */
final class IbmMqFreedoms {
  private IbmMqFreedoms() {}

  static List<Fault> all() {
    return List.of();
  }
}
