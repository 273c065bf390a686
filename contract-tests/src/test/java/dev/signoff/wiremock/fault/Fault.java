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
record Fault(
    String name,
    BiPredicate<Vendor, Step> fits,
    Class<? extends SignoffException> thrown,
    int tries,
    int loginTries,
    List<Way> ways) {

  /** The same, where it can happen. */
  Fault at(BiPredicate<Vendor, Step> where) {
    return new Fault(name, where, thrown, tries, loginTries, ways);
  }

  Fault by(Way... all) {
    return by(List.of(all));
  }

  Fault by(List<Way> all) {
    return new Fault(name, fits, thrown, tries, loginTries, all);
  }

  /** The row of the table in the documentation. */
  String row() {
    return "| %s | `%s` | %d | %d |".formatted(name, thrown.getSimpleName(), tries, loginTries);
  }

  @Override
  public String toString() {
    return name;
  }

  /** How a fault comes about. */
  @FunctionalInterface
  interface Way {
    /** Breaks a step, and tells where the server is then. */
    URI set(Wire wire, Vendor vendor, Step step);
  }
}
