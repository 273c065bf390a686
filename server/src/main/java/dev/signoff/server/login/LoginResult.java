package dev.signoff.server.login;

import dev.signoff.server.account.Account;
import java.util.Optional;

/** Result of a login attempt. */
public sealed interface LoginResult {

  /**
   * Result for a right password.
   *
   * @param user the account that logged in
   */
  record Accepted(Account user) implements LoginResult {}

  /** Result for a wrong password or an unknown user. */
  record WrongCredentials() implements LoginResult {}

  /**
   * Result for an attempt that is rejected after too many failures, whether or not the password is
   * right.
   *
   * @param limit the maximum number of failed logins in the interval
   * @param ends the time of the next possible attempt, in milliseconds since 1970
   */
  record Throttled(int limit, long ends) implements LoginResult {}

  /** {@return the account, if the login succeeded} */
  default Optional<Account> account() {
    return this instanceof Accepted right ? Optional.of(right.user()) : Optional.empty();
  }
}
