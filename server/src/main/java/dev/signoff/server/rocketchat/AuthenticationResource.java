package dev.signoff.server.rocketchat;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.UserDirectory;
import dev.signoff.server.audit.AuditContext;
import dev.signoff.server.audit.AuthenticationMethod;
import dev.signoff.server.audit.FailureReason;
import dev.signoff.server.contract.LazyBody;
import dev.signoff.server.contract.OperationResult;
import dev.signoff.server.login.LoginResult;
import dev.signoff.server.login.LoginResult.Throttled;
import dev.signoff.server.login.PasswordAuthenticator;
import dev.signoff.server.rocketchat.api.AuthenticationApi;
import dev.signoff.server.rocketchat.model.Credentials;
import dev.signoff.server.rocketchat.model.Failure;
import dev.signoff.server.rocketchat.model.LoginData;
import dev.signoff.server.rocketchat.model.LoginSuccess;
import dev.signoff.server.rocketchat.model.LogoutData;
import dev.signoff.server.rocketchat.model.LogoutSuccess;
import dev.signoff.server.rocketchat.model.NotLoggedIn;
import dev.signoff.server.rocketchat.model.Profile;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** Login, logout and {@code me} of Rocket.Chat. */
final class AuthenticationResource implements AuthenticationApi {
  private static final Failure NO_CREDENTIALS =
      new Failure("error", "Send 'user', 'username' or 'email' with 'password', or 'resume'.");
  private static final Failure WRONG_CREDENTIALS = new Failure("error", "Unauthorized");
  private static final Failure TOKEN_REFUSED =
      new Failure("error", "You've been logged out by the server. Please log in again.");
  private static final NotLoggedIn NOT_LOGGED_IN =
      new NotLoggedIn("error", "You must be logged in to do this.");
  private static final LogoutSuccess LOGGED_OUT =
      new LogoutSuccess("success", new LogoutData("You've been logged out!"));

  private final UserDirectory users;
  private final PasswordAuthenticator authenticator;
  private final TokenPairSessions pairs;

  @SuppressWarnings("NullAway.Init") // set before the first request
  private Provider<Request> request;

  AuthenticationResource(
      UserDirectory users, PasswordAuthenticator authenticator, TokenPairSessions pairs) {
    this.users = users;
    this.authenticator = authenticator;
    this.pairs = pairs;
  }

  /** Called by Jersey, or by the resource that delegates to this one. */
  @Inject
  void request(Provider<Request> current) {
    request = current;
  }

  @Override
  public OperationResult<LoginResponse> login(LazyBody<Credentials> body) {
    AuditContext audit = AuditContext.current();
    Credentials credentials = body.read();
    if (credentials.resume() != null) {
      return resume(credentials.resume(), audit);
    }
    String name = name(credentials);
    if (name == null || credentials.password() == null) {
      audit.failureReason(FailureReason.NO_CREDENTIALS);
      return LoginResponse.badRequest(NO_CREDENTIALS);
    }
    String address = request.get().getRemoteAddr();
    return OperationResult.of(
        authenticator
            .check(TokenPairSessions.REALM, users, name, credentials.password(), address)
            .thenCompose(result -> open(result, audit)));
  }

  private CompletionStage<LoginResponse> open(LoginResult result, AuditContext audit) {
    if (result instanceof Throttled throttled) {
      return CompletableFuture.completedStage(
          LoginResponse.tooManyRequests(
              RateLimiter.TOO_MANY, throttled.limit(), 0, throttled.ends()));
    }
    return result
        .account()
        .map(
            account ->
                pairs
                    .open(account)
                    .thenApply(
                        token -> loggedIn(account, token, AuthenticationMethod.PASSWORD, audit)))
        .orElseGet(
            () -> CompletableFuture.completedStage(LoginResponse.unauthorized(WRONG_CREDENTIALS)));
  }

  @Override
  public OperationResult<LogoutResponse> logout(
      @Nullable String authToken, @Nullable String userId) {
    AuditContext audit = AuditContext.current();
    audit.method(AuthenticationMethod.HEADER);
    if (authToken == null || userId == null) {
      audit.failureReason(FailureReason.NO_TOKEN);
      return LogoutResponse.unauthorized(NOT_LOGGED_IN);
    }
    audit.failureReason(FailureReason.TOKEN_REFUSED);
    return OperationResult.of(
        pairs
            .end(authToken, userId)
            .thenApply(
                ended ->
                    ended
                        .map(account -> loggedOut(account, authToken, audit))
                        .orElseGet(() -> LogoutResponse.unauthorized(NOT_LOGGED_IN))));
  }

  @Override
  public OperationResult<WhoAmIResponse> whoAmI(
      @Nullable String authToken, @Nullable String userId) {
    return OperationResult.of(
        pairs
            .user(authToken, userId)
            .thenApply(
                user ->
                    user.map(account -> WhoAmIResponse.ok(profile(account, true)))
                        .orElseGet(() -> WhoAmIResponse.unauthorized(NOT_LOGGED_IN))));
  }

  private OperationResult<LoginResponse> resume(String token, AuditContext audit) {
    audit.method(AuthenticationMethod.TOKEN);
    audit.failureReason(FailureReason.TOKEN_REFUSED);
    return OperationResult.of(
        pairs
            .resume(token)
            .thenApply(
                user ->
                    user.map(account -> loggedIn(account, token, AuthenticationMethod.TOKEN, audit))
                        .orElseGet(() -> LoginResponse.unauthorized(TOKEN_REFUSED))));
  }

  private static LoginResponse loggedIn(
      Account account, String token, AuthenticationMethod method, AuditContext audit) {
    audit.session(method, account.username(), token);
    Profile me = profile(account, null);
    return LoginResponse.ok(
        new LoginSuccess("success", new LoginData(TokenPairSessions.id(account), token, me)));
  }

  private static LogoutResponse loggedOut(Account account, String token, AuditContext audit) {
    audit.session(AuthenticationMethod.HEADER, account.username(), token);
    return LogoutResponse.ok(LOGGED_OUT);
  }

  private static @Nullable String name(Credentials credentials) {
    return Stream.of(credentials.user(), credentials.username(), credentials.email())
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  private static Profile profile(Account account, @Nullable Boolean success) {
    return new Profile(
        TokenPairSessions.id(account),
        account.username(),
        account.name(),
        account.roles(),
        success);
  }
}
