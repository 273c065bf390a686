package dev.signoff.conformance;

import dev.signoff.conformance.check.Vendor;
import dev.signoff.conformance.http.Wire;
import dev.signoff.conformance.ibmmq.IbmMqVendor;
import dev.signoff.conformance.rested.RestedVendor;
import dev.signoff.conformance.rocketchat.RocketChatVendor;
import dev.signoff.conformance.target.Target;

/** Knows all vendors. */
final class Vendors {
  private Vendors() {}

  static Vendor of(Target target, Wire wire) {
    return switch (target.vendor()) {
      case "ibm-mq" -> new IbmMqVendor(target, wire);
      case "rested" -> new RestedVendor(target, wire);
      case "rocket-chat" -> new RocketChatVendor(target, wire);
      default -> throw new IllegalArgumentException("no vendor " + target.vendor());
    };
  }
}
