package dev.signoff.conformance;

import dev.signoff.conformance.check.VendorSuite;
import dev.signoff.conformance.http.RawHttpClient;
import dev.signoff.conformance.ibmmq.IbmMqSuite;
import dev.signoff.conformance.rested.RestedSuite;
import dev.signoff.conformance.rocketchat.RocketChatSuite;
import dev.signoff.conformance.target.Target;

/** Factory for the check suites of all vendors. */
final class VendorSuites {
  private VendorSuites() {}

  static VendorSuite of(Target target, RawHttpClient httpClient) {
    return switch (target.vendor()) {
      case "ibm-mq" -> new IbmMqSuite(target, httpClient);
      case "rested" -> new RestedSuite(target, httpClient);
      case "rocket-chat" -> new RocketChatSuite(target, httpClient);
      default -> throw new IllegalArgumentException("no vendor " + target.vendor());
    };
  }
}
