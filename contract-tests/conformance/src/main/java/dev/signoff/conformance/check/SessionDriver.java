package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawRequest;
import dev.signoff.conformance.target.User;

/**
 * How one vendor's sessions begin, show that they live, and end.
 *
 * @param <S> the session
 */
public interface SessionDriver<S> {
  /**
   * Logs in.
   *
   * @param user who
   * @return the new session
   * @throws RequirementViolatedException if the answer holds no session
   */
  S logIn(User user);

  /**
   * Asks the server, by an exchange of the run.
   *
   * @param session the session
   * @return whether it still authenticates its user
   */
  boolean isAlive(S session);

  /**
   * The request that ends a session.
   *
   * @param session the session
   * @return the request
   */
  RawRequest logout(S session);
}
