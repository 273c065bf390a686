package dev.signoff.server.login;

import dev.signoff.server.account.Account;
import java.util.Optional;

/** What became of an attempt to log in. */
public sealed interface LoginResult {

  /**
   * Name and password belong together.
   *
   * @param who who it is
   */
  record Accepted(Account who) implements LoginResult {}

  /** They do not, or there is nobody of that name. */
  record WrongCredentials() implements LoginResult {}

  /**
   * Too many attempts have failed, so nobody is told whether this one would have.
   *
   * @param limit how many may fail
   * @param ends when the next may be made, in milliseconds since 1970
   */
  record Throttled(int limit, long ends) implements LoginResult {}

  /** {@return who may come in, if anybody} */
  default Optional<Account> account() {
    return this instanceof Accepted right ? Optional.of(right.who()) : Optional.empty();
  }
}
