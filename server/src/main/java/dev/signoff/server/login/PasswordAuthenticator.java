package dev.signoff.server.login;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.UserDirectory;
import dev.signoff.server.audit.AuditContext;
import dev.signoff.server.audit.FailureReason;
import dev.signoff.server.limits.Limits;
import dev.signoff.server.login.LoginResult.Accepted;
import dev.signoff.server.login.LoginResult.Throttled;
import dev.signoff.server.login.LoginResult.WrongCredentials;
import dev.signoff.server.session.SessionStore;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Password check with login throttling. While a user or an address is throttled, every attempt gets
 * the same result, whether or not the user exists and the password is right. Thread safe.
 *
 * <p>The password is always hashed first. So timing reveals nothing, and the expensive work happens
 * on the calling thread, which may block.
 */
public final class PasswordAuthenticator {
  private final FailedLoginCounter byUser;
  private final FailedLoginCounter byAddress;

  /**
   * Creates the authenticator.
   *
   * @param store the store for the counts of failures
   * @param clock the clock that determines the interval
   * @param limits the limits on failed logins
   */
  public PasswordAuthenticator(SessionStore store, Clock clock, Limits limits) {
    byUser =
        new FailedLoginCounter("login failures of a user", limits.loginFailures(), store, clock);
    byAddress =
        new FailedLoginCounter(
            "login failures of an address", limits.loginFailuresPerAddress(), store, clock);
  }

  /**
   * Checks the password of a login.
   *
   * @param realm the realm of the login, such as one project
   * @param users the accounts of the realm
   * @param login the user name or the e-mail address of the request
   * @param password the password of the request
   * @param address the address of the connection
   * @return the result of the check
   */
  public CompletionStage<LoginResult> check(
      String realm, UserDirectory users, String login, String password, String address) {
    AuditContext audit = AuditContext.current();
    Optional<String> username = users.username(login);
    audit.byPassword(username);
    String addressGroup = addressGroup(address);
    // Counting per address keeps an attacker from locking out users elsewhere. User name and e-mail
    // address count as the same user.
    String user = String.join("\n", realm, addressGroup, username.orElse(login));
    return users
        .authenticate(login, password)
        .map(account -> onCorrectPassword(account, user, addressGroup))
        .orElseGet(() -> onWrongPassword(user, addressGroup))
        .thenApply(
            result -> {
              if (result instanceof Throttled) {
                audit.failureReason(FailureReason.TOO_MANY);
              }
              return result;
            });
  }

  private CompletionStage<LoginResult> onCorrectPassword(
      Account account, String user, String addressGroup) {
    return byUser
        .isExhausted(user)
        .thenCombine(byAddress.isExhausted(addressGroup), this::refusal)
        .thenCompose(
            refusal ->
                refusal instanceof Throttled
                    ? CompletableFuture.completedStage(refusal)
                    : byUser.reset(user).thenApply(reset -> new Accepted(account)));
  }

  /**
   * Counts the failure and returns the result. An attempt that is rejected because of the user does
   * not count for the address. An address that has reached its limit gets no further counters, so
   * that new user names cannot fill the memory.
   */
  private CompletionStage<LoginResult> onWrongPassword(String user, String addressGroup) {
    return byAddress
        .isExhausted(addressGroup)
        .thenCompose(
            isExhausted ->
                isExhausted
                    ? CompletableFuture.completedStage(refusal(false, true))
                    : countFailure(user, addressGroup));
  }

  private CompletionStage<LoginResult> countFailure(String user, String addressGroup) {
    return byUser
        .add(user)
        .thenCompose(
            isUserWithin ->
                isUserWithin
                    ? byAddress.add(addressGroup).thenApply(isWithin -> refusal(false, !isWithin))
                    : CompletableFuture.completedStage(refusal(true, false)));
  }

  /**
   * Returns the result of a rejected attempt. The address is checked first, for a right and a wrong
   * password alike, so that both get the same response.
   */
  private LoginResult refusal(boolean isUserExhausted, boolean isAddressExhausted) {
    if (isAddressExhausted) {
      return new Throttled(byAddress.limit(), byAddress.intervalEnd());
    }
    return isUserExhausted
        ? new Throttled(byUser.limit(), byUser.intervalEnd())
        : new WrongCredentials();
  }

  /**
   * Returns the address, or the first half of an IPv6 address, because one customer usually
   * controls the whole second half.
   */
  private static String addressGroup(String address) {
    String[] groups = address.split(":", -1);
    return groups.length == 8
        ? String.join(":", groups[0], groups[1], groups[2], groups[3])
        : address;
  }
}
