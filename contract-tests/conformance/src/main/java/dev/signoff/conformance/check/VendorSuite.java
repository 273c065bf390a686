package dev.signoff.conformance.check;

import dev.signoff.spec.Contract;
import java.util.List;
import java.util.Optional;

/** Check suite of one vendor for one server. Used by one thread, except for {@link #close}. */
public interface VendorSuite extends AutoCloseable {
  /** {@return the vendor's contract} */
  Contract contract();

  /** {@return the id of the profile that is checked; empty if the contract has none} */
  Optional<String> profile();

  /**
   * Logs in with each login variant until one succeeds, to verify the credentials.
   *
   * @throws LoginFailedException if all of them fail
   */
  void verifyCredentials();

  /** {@return the checks of this profile} */
  List<Check> checks();

  /** {@return the credential matrix, with the results so far} */
  CredentialMatrix<?> matrix();

  /** {@return the number of sessions that were opened} */
  int sessions();

  /** Ends all sessions that were opened. May be called by any thread. */
  @Override
  void close();
}
