package dev.signoff.server.ibmmq;

import dev.signoff.server.account.Directory;
import dev.signoff.server.login.Passwords;
import dev.signoff.server.session.SessionStore;
import dev.signoff.server.session.Tokens;
import dev.signoff.server.vendor.Vendor;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The mqweb server's login, logout and create-queue. */
public final class IbmMq implements Vendor {
  private static final Duration TOKEN_LIFETIME = Duration.ofHours(2);

  private final List<Object> resources;

  /**
   * Creates IBM MQ's part of the server.
   *
   * @param users who may log in
   * @param passwords checks their passwords
   * @param options release, key, and whether logged-out tokens are tracked
   * @param store remembers CSRF tokens and logged-out LTPA tokens
   * @param clock tells the time
   * @param random the source of ids and tokens
   */
  public IbmMq(
      Directory users,
      Passwords passwords,
      IbmMqOptions options,
      SessionStore store,
      Clock clock,
      SecureRandom random) {
    LtpaTokens tokens = new LtpaTokens(options.key(), clock, random, TOKEN_LIFETIME);
    CsrfRule csrf =
        options.release() == Release.V9_0_4
            ? new NewestCsrfToken(store, new Tokens(random))
            : new AnyCsrfValue();
    LtpaSessions sessions = new LtpaSessions(users, tokens, csrf, store, options.trackLoggedOut());
    resources =
        List.of(
            new LoginResource(users, passwords, tokens, sessions, csrf),
            new QueueResource(sessions, new Queues()));
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
