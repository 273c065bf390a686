package dev.signoff.server.ibmmq;

import dev.signoff.server.account.UserDirectory;
import dev.signoff.server.login.PasswordAuthenticator;
import dev.signoff.server.session.SessionStore;
import dev.signoff.server.session.TokenGenerator;
import dev.signoff.server.vendor.Vendor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Login, logout and queue creation of the IBM MQ web server (mqweb). */
public final class IbmMqVendor implements Vendor {
  private static final Duration TOKEN_LIFETIME = Duration.ofHours(2);

  private final List<Object> resources;

  /**
   * Creates the implementation of IBM MQ.
   *
   * @param users the accounts
   * @param authenticator the password check
   * @param options the options
   * @param store the store for CSRF tokens and logged-out LTPA tokens
   * @param clock the clock
   * @param random the source of randomness for ids and tokens
   */
  public IbmMqVendor(
      UserDirectory users,
      PasswordAuthenticator authenticator,
      IbmMqOptions options,
      SessionStore store,
      Clock clock,
      SecureRandom random) {
    LtpaTokenIssuer tokens = new LtpaTokenIssuer(options.key(), clock, random, TOKEN_LIFETIME);
    CsrfRule csrf =
        options.profile() == IbmMqProfile.V9_0_4
            ? new NewestCsrfTokenRule(store, new TokenGenerator(random))
            : new AnyCsrfValueRule();
    LtpaAuthenticator sessions =
        new LtpaAuthenticator(users, tokens, csrf, store, options.trackLoggedOut());
    resources =
        List.of(
            new LoginResource(users, authenticator, tokens, sessions, csrf),
            new QueueResource(sessions, new InMemoryQueues()));
  }

  @Override
  public String name() {
    return "ibm-mq";
  }

  @Override
  public String root() {
    return "/ibmmq/rest";
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public Record error(int status, String message) {
    return IbmMqErrors.of(status, message);
  }
}
