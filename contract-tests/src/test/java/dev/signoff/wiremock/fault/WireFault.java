package dev.signoff.wiremock.fault;

import dev.signoff.sdk.SignoffException;
import java.net.URI;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * One row of the table: something that goes wrong, and what the SDK makes of it.
 *
 * @param name what goes wrong, as the documentation says it
 * @param fits where it can happen: JSON cannot be malformed where there is none
 * @param thrown what the SDK throws in the end
 * @param tries how often {@code whoAmI} and {@code logOut} are tried
 * @param loginTries how often {@code logIn} is tried
 * @param ways how it comes about; the SDK does the same for each
 */
record WireFault(
    String name,
    BiPredicate<FaultVendor, ClientStep> fits,
    Class<? extends SignoffException> thrown,
    int tries,
    int loginTries,
    List<FaultVariant> ways) {

  /** The same, where it can happen. */
  WireFault at(BiPredicate<FaultVendor, ClientStep> where) {
    return new WireFault(name, where, thrown, tries, loginTries, ways);
  }

  WireFault by(FaultVariant... all) {
    return by(List.of(all));
  }

  WireFault by(List<FaultVariant> all) {
    return new WireFault(name, fits, thrown, tries, loginTries, all);
  }

  /** The row of the table in the documentation. */
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
    /** Breaks a step, and tells where the server is then. */
    URI set(WireFaultServer wire, FaultVendor vendor, ClientStep step);
  }
}
