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
 * Checks passwords. Whoever fails too often is told nothing more for a while, be the password right
 * or not and be there such a user or not. Thread safe.
 *
 * <p>The password is hashed first, whatever comes of it: then no answer is faster than another, and
 * the work is done on the thread that may take its time.
 */
public final class PasswordAuthenticator {
  private final FailedLoginCounter byUser;
  private final FailedLoginCounter byAddress;

  /**
   * Creates the check.
   *
   * @param store counts failures
   * @param clock tells the interval
   * @param limits how many may fail
   */
  public PasswordAuthenticator(SessionStore store, Clock clock, Limits limits) {
    byUser =
        new FailedLoginCounter("login failures of a user", limits.loginFailures(), store, clock);
    byAddress =
        new FailedLoginCounter(
            "login failures of an address", limits.loginFailuresPerAddress(), store, clock);
  }

  /**
   * Checks one.
   *
   * @param realm where the user wants to log in, such as one project
   * @param users who may
   * @param login the user name or the e-mail address, as it came
   * @param password the password, as it came
   * @param address where the request comes from
   * @return what is to be answered
   */
  public CompletionStage<LoginResult> check(
      String realm, UserDirectory users, String login, String password, String address) {
    AuditContext attempt = AuditContext.current();
    Optional<String> username = users.username(login);
    attempt.byPassword(username);
    String network = network(address);
    // An attacker elsewhere counts for himself, and locks nobody out. Name and e-mail are one user.
    String user = String.join("\n", realm, network, username.orElse(login));
    return users
        .authenticate(login, password)
        .map(account -> right(account, user, network))
        .orElseGet(() -> wrong(user, network))
        .thenApply(
            verdict -> {
              if (verdict instanceof Throttled) {
                attempt.because(FailureReason.TOO_MANY);
              }
              return verdict;
            });
  }

  private CompletionStage<LoginResult> right(Account account, String user, String network) {
    return byUser
        .isExhausted(user)
        .thenCombine(byAddress.isExhausted(network), this::refusal)
        .thenCompose(
            refusal ->
                refusal instanceof Throttled
                    ? CompletableFuture.completedStage(refusal)
                    : byUser.forget(user).thenApply(forgotten -> new Accepted(account)));
  }

  /**
   * What is refused for the user's failures tells nothing, and is no failure of the address. An
   * address that has failed too often takes up no more memory with new names.
   */
  private CompletionStage<LoginResult> wrong(String user, String network) {
    return byAddress
        .isExhausted(network)
        .thenCompose(
            isExhausted ->
                isExhausted
                    ? CompletableFuture.completedStage(refusal(false, true))
                    : count(user, network));
  }

  private CompletionStage<LoginResult> count(String user, String network) {
    return byUser
        .add(user)
        .thenCompose(
            isUserWithin ->
                isUserWithin
                    ? byAddress.add(network).thenApply(isWithin -> refusal(false, !isWithin))
                    : CompletableFuture.completedStage(refusal(true, false)));
  }

  /** The address comes first, for the right password as for a wrong one: answers are the same. */
  private LoginResult refusal(boolean isUserExhausted, boolean isAddressExhausted) {
    if (isAddressExhausted) {
      return new Throttled(byAddress.limit(), byAddress.ends());
    }
    return isUserExhausted ? new Throttled(byUser.limit(), byUser.ends()) : new WrongCredentials();
  }

  /** Of IPv6 the first half: a single customer has as many addresses as the second half allows. */
  private static String network(String address) {
    String[] groups = address.split(":", -1);
    return groups.length == 8
        ? String.join(":", groups[0], groups[1], groups[2], groups[3])
        : address;
  }
}
