package dev.signoff.conformance.faulty;

import java.util.List;
import java.util.stream.Stream;

/** Ways of getting IBM MQ's login and logout wrong. */
final class IbmMqFaults {
  private IbmMqFaults() {}

  static List<Fault> all() {
    return Stream.of(
            MqLoginFaults.all(),
            MqStrangerFaults.all(),
            MqCookieFaults.all(),
            MqWhoAmIFaults.all(),
            MqLogoutFaults.all(),
            MqTokenFaults.all(),
            MqCsrfFaults.all(),
            MqNewestCsrfFaults.all(),
            MqSessionFaults.all(),
            MqBodyFaults.all(),
            MqQueueFaults.all(),
            MqSubtleFaults.all(),
            MqLateFaults.all(),
            MqCornerFaults.all(),
            MqBystanderFaults.all())
        .flatMap(List::stream)
        .toList();
  }
}
