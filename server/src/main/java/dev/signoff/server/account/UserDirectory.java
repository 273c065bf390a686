package dev.signoff.server.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The accounts of one vendor or of one rested project. Thread safe. */
public final class UserDirectory {
  private final List<Account> accounts;
  private final Map<String, Account> byLogin = new HashMap<>();
  private final int highestCost;

  /**
   * Creates a directory.
   *
   * @param accounts who is in it
   * @throws IllegalArgumentException if two have the same user name or e-mail address
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
   * Checks a password. An unknown user takes as long as a known one, whatever a hash costs.
   *
   * @param login the user name or the e-mail address
   * @param password the password
   * @return the account, or nothing if the user is unknown or the password is wrong
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
   * What a password is held against: together they cost as much as the dearest hash. Of bcrypt, one
   * more in cost is twice the work, so a cheaper hash and nobody's of its cost, and of each higher
   * one but the highest, are just that.
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
   * Finds somebody who logged in earlier.
   *
   * @param username the user name
   * @return the account, or nothing if there is none any more
   */
  public Optional<Account> find(String username) {
    return Optional.ofNullable(byLogin.get(username)).filter(a -> a.username().equals(username));
  }

  /**
   * Finds out whose login it is.
   *
   * @param login the user name or the e-mail address
   * @return the user name, or nothing if there is no such account
   */
  public Optional<String> username(String login) {
    return Optional.ofNullable(byLogin.get(login)).map(Account::username);
  }

  /** {@return everybody, in the order of the file} */
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
