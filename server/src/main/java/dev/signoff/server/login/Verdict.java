package dev.signoff.server.login;

import dev.signoff.server.account.Account;
import java.util.Optional;

/** What became of an attempt to log in. */
public sealed interface Verdict {

  /**
   * Name and password belong together.
   *
   * @param who who it is
   */
  record Right(Account who) implements Verdict {}

  /** They do not, or there is nobody of that name. */
  record Wrong() implements Verdict {}

  /**
   * Too many attempts have failed, so nobody is told whether this one would have.
   *
   * @param limit how many may fail
   * @param ends when the next may be made, in milliseconds since 1970
   */
  record TooMany(int limit, long ends) implements Verdict {}

  /** {@return who may come in, if anybody} */
  default Optional<Account> account() {
    return this instanceof Right right ? Optional.of(right.who()) : Optional.empty();
  }
}
