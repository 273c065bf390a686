package dev.signoff.conformance.faulty;

import java.util.List;
import java.util.stream.Stream;

/** Ways of getting IBM MQ's login and logout wrong. */
final class IbmMqFaults {
  private IbmMqFaults() {}

  static List<Fault> all() {
    return Stream.of(
            MqLoginFaults.all(),
            MqCookieFaults.all(),
            MqWhoAmIFaults.all(),
            MqLogoutFaults.all(),
            MqCsrfFaults.all(),
            MqSessionFaults.all(),
            MqBodyFaults.all(),
            MqQueueFaults.all(),
            MqSubtleFaults.all())
        .flatMap(List::stream)
        .toList();
  }
}
