package dev.signoff.wiremock.fault;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Session;
import dev.signoff.sdk.TimedOutException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Wire fault, caused in one way at one step with one vendor. */
record WireFaultCase(WireFault fault, int way, FaultVendor vendor, ClientStep step) {
  private static final List<FaultVendor> VENDORS =
      List.of(
          new IbmMqFaultVendor(),
          RestedFaultVendor.withCookie(),
          RestedFaultVendor.withHeader(),
          new RocketChatFaultVendor());

  static Stream<WireFaultCase> all() {
    return WireFaults.ALL.stream().flatMap(WireFaultCase::of);
  }

  private static Stream<WireFaultCase> of(WireFault fault) {
    return VENDORS.stream()
        .flatMap(
            vendor ->
                Stream.of(ClientStep.values())
                    .filter(step -> fault.fits().test(vendor, step))
                    .flatMap(
                        step ->
                            IntStream.range(0, fault.ways().size())
                                .mapToObj(way -> new WireFaultCase(fault, way, vendor, step))));
  }

  /** Breaks the step, and tells where the server is then. */
  URI breakOn(WireFaultServer wire) {
    return fault.ways().get(way).set(wire, vendor, step);
  }

  void take(URI server, ClientOptions options, Session session) {
    switch (step) {
      case LOG_IN -> vendor.logIn(server, options);
      case WHO_AM_I -> vendor.whoAmI(session);
      case LOG_OUT -> session.logOut();
    }
  }

  int tries() {
    return step == ClientStep.LOG_IN ? fault.loginTries() : fault.tries();
  }

  /** Returns whether an attempt may end before its request is sent. */
  boolean slow() {
    return fault.thrown() == TimedOutException.class;
  }

  @Override
  public String toString() {
    String which = fault.ways().size() == 1 ? "" : " (" + (way + 1) + ")";
    return fault + which + ", " + vendor + ", " + step;
  }
}
