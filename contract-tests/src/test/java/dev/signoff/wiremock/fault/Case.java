package dev.signoff.wiremock.fault;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Session;
import dev.signoff.sdk.TimedOutException;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A fault in one of its ways, at a step, with a vendor. */
record Case(Fault fault, int way, Vendor vendor, Step step) {
  private static final List<Vendor> VENDORS =
      List.of(new IbmMq(), Rested.withCookie(), Rested.withHeader(), new RocketChat());

  static Stream<Case> all() {
    return Faults.ALL.stream().flatMap(Case::of);
  }

  private static Stream<Case> of(Fault fault) {
    return VENDORS.stream()
        .flatMap(
            vendor ->
                Stream.of(Step.values())
                    .filter(step -> fault.fits().test(vendor, step))
                    .flatMap(
                        step ->
                            IntStream.range(0, fault.ways().size())
                                .mapToObj(way -> new Case(fault, way, vendor, step))));
  }

  /** Breaks the step, and tells where the server is then. */
  URI breakOn(Wire wire) {
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
    return step == Step.LOG_IN ? fault.loginTries() : fault.tries();
  }

  /** Then an attempt may end before its request is sent. */
  boolean slow() {
    return fault.thrown() == TimedOutException.class;
  }

  @Override
  public String toString() {
    String which = fault.ways().size() == 1 ? "" : " (" + (way + 1) + ")";
    return fault + which + ", " + vendor + ", " + step;
  }
}
