package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.target.User;

/**
 * Driver that opens, probes and ends the sessions of one vendor.
 *
 * @param <S> the type of the session
 */
public interface SessionDriver<S> {
  /**
   * Logs in.
   *
   * @param user the user
   * @return the new session
   * @throws RequirementViolatedException if the response contains no session
   */
  S logIn(User user);

  /**
   * Probes a session with a request that belongs to the run.
   *
   * @param session the session
   * @return whether it still authenticates its user
   */
  boolean isAlive(S session);

  /**
   * Returns the request that ends a session.
   *
   * @param session the session
   * @return the request
   */
  RawRequest logout(S session);
}
