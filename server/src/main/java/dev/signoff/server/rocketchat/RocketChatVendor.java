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

/** Rocket.Chat's token pairs. */
public final class RocketChatVendor implements Vendor {
  private final List<Object> resources;

  /**
   * Creates Rocket.Chat's part of the server.
   *
   * @param users who may log in
   * @param passwords checks their passwords
   * @param sessions keeps the authentication tokens
   * @param limit how often a client may call each operation; null for as often as it likes
   * @param clock tells when an interval of the limit is over
   */
  public RocketChatVendor(
      UserDirectory users,
      PasswordAuthenticator passwords,
      OpaqueTokenSessions sessions,
      @Nullable RateLimit limit,
      Clock clock) {
    var operations =
        new AuthenticationResource(users, passwords, new TokenPairSessions(users, sessions));
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
