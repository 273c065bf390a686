package dev.signoff.server.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Accounts of one vendor or of one rested project. Thread safe. */
public final class UserDirectory {
  private final List<Account> accounts;
  private final Map<String, Account> byLogin = new HashMap<>();
  private final int highestCost;

  /**
   * Creates a directory.
   *
   * @param accounts the accounts
   * @throws IllegalArgumentException if two accounts have the same user name or e-mail address
   */
  @JsonCreator
  public UserDirectory(List<Account> accounts) {
    this.accounts = List.copyOf(accounts);
    for (Account account : accounts) {
      add(account.username(), account);
      if (account.email() != null) {
        add(account.email(), account);
      }
    }
    highestCost =
        accounts.stream()
            .mapToInt(account -> account.passwordHash().cost())
            .max()
            .orElse(PasswordHash.COST);
  }

  /**
   * Checks a password. The check takes the same time for known and unknown users, also if the
   * hashes have different costs.
   *
   * @param login the user name or the e-mail address
   * @param password the password
   * @return the account, or empty if the user is unknown or the password is wrong
   */
  public Optional<Account> authenticate(String login, String password) {
    Account account = byLogin.get(login);
    boolean isRight = false;
    for (PasswordHash hash : hashesFor(login)) {
      boolean matches = hash.matches(password);
      isRight |= matches && account != null && hash == account.passwordHash();
    }
    return isRight ? Optional.ofNullable(account) : Optional.empty();
  }

  /**
   * Returns the hashes to check a password against. The total work is always that of the most
   * expensive hash in the directory, so that timing does not reveal whether a user exists.
   *
   * <p>In bcrypt, one more in cost doubles the work. So a hash of a lower cost is followed by one
   * dummy hash of its own cost and of each higher cost except the highest: together they cost as
   * much as one hash of the highest cost.
   */
  List<PasswordHash> hashesFor(String login) {
    Account account = byLogin.get(login);
    if (account == null) {
      return List.of(PasswordHash.ofNobody(highestCost));
    }
    PasswordHash own = account.passwordHash();
    return Stream.concat(
            Stream.of(own),
            IntStream.range(own.cost(), highestCost).mapToObj(PasswordHash::ofNobody))
        .toList();
  }

  /**
   * Finds an account by its user name.
   *
   * @param username the user name
   * @return the account, or empty if there is none
   */
  public Optional<Account> find(String username) {
    return Optional.ofNullable(byLogin.get(username)).filter(a -> a.username().equals(username));
  }

  /**
   * Finds the user name that belongs to a login name.
   *
   * @param login the user name or the e-mail address
   * @return the user name, or empty if there is no such account
   */
  public Optional<String> username(String login) {
    return Optional.ofNullable(byLogin.get(login)).map(Account::username);
  }

  /** {@return all accounts, in the order of the file} */
  @JsonValue
  public List<Account> accounts() {
    return accounts;
  }

  private void add(String login, Account account) {
    Account other = byLogin.put(login, account);
    if (other != null && !other.equals(account)) {
      throw new IllegalArgumentException(
          "Two users have the name or e-mail address '" + login + "'.");
    }
  }
}
