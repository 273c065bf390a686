package dev.signoff.server.rocketchat;

import dev.signoff.server.account.UserDirectory;
import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.login.PasswordAuthenticator;
import dev.signoff.server.rocketchat.model.Failure;
import dev.signoff.server.session.OpaqueTokenSessions;
import dev.signoff.server.vendor.Vendor;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Login, logout and {@code me} of Rocket.Chat, with token and user id. */
public final class RocketChatVendor implements Vendor {
  private final List<Object> resources;

  /**
   * Creates the implementation of Rocket.Chat.
   *
   * @param users the accounts
   * @param authenticator the password check
   * @param sessions the sessions of authentication tokens
   * @param limit the rate limit per client and operation, or null for none
   * @param clock the clock for the interval of the limit
   */
  public RocketChatVendor(
      UserDirectory users,
      PasswordAuthenticator authenticator,
      OpaqueTokenSessions sessions,
      @Nullable RateLimit limit,
      Clock clock) {
    var operations =
        new AuthenticationResource(users, authenticator, new TokenPairSessions(users, sessions));
    resources =
        List.of(limit == null ? operations : new RateLimitedResource(operations, limit, clock));
  }

  @Override
  public String name() {
    return "rocket-chat";
  }

  @Override
  public String root() {
    return "/api/v1";
  }

  @Override
  public List<Object> resources() {
    return resources;
  }

  @Override
  public Record error(int status, String message) {
    return new Failure("error", message);
  }
}
