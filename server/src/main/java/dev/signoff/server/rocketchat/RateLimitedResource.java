package dev.signoff.server.rocketchat;

import dev.signoff.server.contract.LazyBody;
import dev.signoff.server.contract.OperationResult;
import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.rocketchat.api.AuthenticationApi;
import dev.signoff.server.rocketchat.model.Credentials;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Clock;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** Rate-limited operations of Rocket.Chat. Each operation has its own limit. */
final class RateLimitedResource implements AuthenticationApi {
  private final AuthenticationResource operations;
  private final RateLimiter login;
  private final RateLimiter logout;
  private final RateLimiter whoAmI;

  @SuppressWarnings("NullAway.Init") // set by Jersey
  private Provider<Request> request;

  RateLimitedResource(AuthenticationResource operations, RateLimit limit, Clock clock) {
    this.operations = operations;
    login = new RateLimiter(limit, clock);
    logout = new RateLimiter(limit, clock);
    whoAmI = new RateLimiter(limit, clock);
  }

  @Inject
  void request(Provider<Request> current) {
    request = current;
    operations.request(current);
  }

  @Override
  public OperationResult<LoginResponse> login(LazyBody<Credentials> body) {
    return login.limit(client(), () -> operations.login(body), LoginResponse::tooManyRequests);
  }

  @Override
  public OperationResult<LogoutResponse> logout(
      @Nullable String authToken, @Nullable String userId) {
    return logout.limit(
        client(), () -> operations.logout(authToken, userId), LogoutResponse::tooManyRequests);
  }

  @Override
  public OperationResult<WhoAmIResponse> whoAmI(
      @Nullable String authToken, @Nullable String userId) {
    return whoAmI.limit(
        client(), () -> operations.whoAmI(authToken, userId), WhoAmIResponse::tooManyRequests);
  }

  /**
   * Returns the address of the connection. Headers are not used, because a client can forge them.
   */
  private String client() {
    return request.get().getRemoteAddr();
  }
}
