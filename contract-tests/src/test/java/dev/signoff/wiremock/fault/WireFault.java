package dev.signoff.wiremock.fault;

import dev.signoff.sdk.SignoffException;
import java.net.URI;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Row of the table of wire faults: a fault, and the SDK's reaction.
 *
 * @param name the fault, in the documentation's words
 * @param fits the steps at which it can happen, since JSON cannot be malformed where there is none
 * @param thrown the exception that the SDK throws in the end
 * @param tries the number of attempts of {@code whoAmI} and {@code logOut}
 * @param loginTries the number of attempts of {@code logIn}
 * @param ways the ways to cause it, to which the SDK reacts alike
 */
record WireFault(
    String name,
    BiPredicate<FaultVendor, ClientStep> fits,
    Class<? extends SignoffException> thrown,
    int tries,
    int loginTries,
    List<FaultVariant> ways) {

  /** Returns a copy that is limited to certain steps. */
  WireFault at(BiPredicate<FaultVendor, ClientStep> where) {
    return new WireFault(name, where, thrown, tries, loginTries, ways);
  }

  WireFault by(FaultVariant... all) {
    return by(List.of(all));
  }

  WireFault by(List<FaultVariant> all) {
    return new WireFault(name, fits, thrown, tries, loginTries, all);
  }

  /** Returns the row of the table in the documentation. */
  String row() {
    return "| %s | `%s` | %d | %d |".formatted(name, thrown.getSimpleName(), tries, loginTries);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Way to cause a wire fault. */
  @FunctionalInterface
  interface FaultVariant {
    /**
     * Breaks a step.
     *
     * @return the URL of the server to use
     */
    URI set(WireFaultServer wire, FaultVendor vendor, ClientStep step);
  }
}
