package dev.signoff.conformance.check;

import dev.signoff.spec.Contract;
import java.util.List;
import java.util.Optional;

/** One vendor's checks of one server. For one thread, but for {@link #close}. */
public interface VendorSuite extends AutoCloseable {
  /** {@return the vendor's contract} */
  Contract contract();

  /** {@return the id of the profile that is checked; nothing if the contract has none} */
  Optional<String> profile();

  /**
   * Tries whether the credentials log in, in each way that a server may know.
   *
   * @throws LoginFailedException if they do not
   */
  void enter();

  /** {@return the checks of this profile} */
  List<Check> checks();

  /** {@return the truth table, with what was asked so far} */
  CredentialMatrix<?> truth();

  /** {@return how many sessions were opened} */
  int sessions();

  /** Ends all sessions that were opened. May be called by any thread. */
  @Override
  void close();
}
