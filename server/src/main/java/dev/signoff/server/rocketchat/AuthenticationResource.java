package dev.signoff.server.rocketchat;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.Directory;
import dev.signoff.server.audit.Attempt;
import dev.signoff.server.audit.Means;
import dev.signoff.server.audit.Reason;
import dev.signoff.server.contract.Answer;
import dev.signoff.server.contract.Body;
import dev.signoff.server.login.Passwords;
import dev.signoff.server.login.Verdict;
import dev.signoff.server.login.Verdict.TooMany;
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

/** Logs in and out of Rocket.Chat. */
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

  private final Directory users;
  private final Passwords passwords;
  private final TokenPairs pairs;

  @SuppressWarnings("NullAway.Init") // set before the first request
  private Provider<Request> request;

  AuthenticationResource(Directory users, Passwords passwords, TokenPairs pairs) {
    this.users = users;
    this.passwords = passwords;
    this.pairs = pairs;
  }

  /** Jersey calls it, or who stands between. */
  @Inject
  void request(Provider<Request> current) {
    request = current;
  }

  @Override
  public Answer<LoginResponse> login(Body<Credentials> body) {
    Attempt attempt = Attempt.current();
    Credentials credentials = body.read();
    if (credentials.resume() != null) {
      return resume(credentials.resume(), attempt);
    }
    String name = name(credentials);
    if (name == null || credentials.password() == null) {
      attempt.because(Reason.NO_CREDENTIALS);
      return LoginResponse.badRequest(NO_CREDENTIALS);
    }
    String address = request.get().getRemoteAddr();
    return Answer.when(
        passwords
            .check(TokenPairs.REALM, users, name, credentials.password(), address)
            .thenCompose(verdict -> open(verdict, attempt)));
  }

  private CompletionStage<LoginResponse> open(Verdict verdict, Attempt attempt) {
    if (verdict instanceof TooMany tooMany) {
      return CompletableFuture.completedStage(
          LoginResponse.tooManyRequests(RateLimiter.TOO_MANY, tooMany.limit(), 0, tooMany.ends()));
    }
    return verdict
        .account()
        .map(
            account ->
                pairs
                    .open(account)
                    .thenApply(token -> loggedIn(account, token, Means.PASSWORD, attempt)))
        .orElseGet(
            () -> CompletableFuture.completedStage(LoginResponse.unauthorized(WRONG_CREDENTIALS)));
  }

  @Override
  public Answer<LogoutResponse> logout(@Nullable String authToken, @Nullable String userId) {
    Attempt attempt = Attempt.current();
    attempt.by(Means.HEADER);
    if (authToken == null || userId == null) {
      attempt.because(Reason.NO_TOKEN);
      return LogoutResponse.unauthorized(NOT_LOGGED_IN);
    }
    attempt.because(Reason.TOKEN_REFUSED);
    return Answer.when(
        pairs
            .end(authToken, userId)
            .thenApply(
                ended ->
                    ended
                        .map(account -> loggedOut(account, authToken, attempt))
                        .orElseGet(() -> LogoutResponse.unauthorized(NOT_LOGGED_IN))));
  }

  @Override
  public Answer<WhoAmIResponse> whoAmI(@Nullable String authToken, @Nullable String userId) {
    return Answer.when(
        pairs
            .user(authToken, userId)
            .thenApply(
                user ->
                    user.map(account -> WhoAmIResponse.ok(profile(account, true)))
                        .orElseGet(() -> WhoAmIResponse.unauthorized(NOT_LOGGED_IN))));
  }

  private Answer<LoginResponse> resume(String token, Attempt attempt) {
    attempt.by(Means.TOKEN);
    attempt.because(Reason.TOKEN_REFUSED);
    return Answer.when(
        pairs
            .resume(token)
            .thenApply(
                user ->
                    user.map(account -> loggedIn(account, token, Means.TOKEN, attempt))
                        .orElseGet(() -> LoginResponse.unauthorized(TOKEN_REFUSED))));
  }

  private static LoginResponse loggedIn(
      Account account, String token, Means means, Attempt attempt) {
    attempt.session(means, account.username(), token);
    Profile me = profile(account, null);
    return LoginResponse.ok(
        new LoginSuccess("success", new LoginData(TokenPairs.id(account), token, me)));
  }

  private static LogoutResponse loggedOut(Account account, String token, Attempt attempt) {
    attempt.session(Means.HEADER, account.username(), token);
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
        TokenPairs.id(account), account.username(), account.name(), account.roles(), success);
  }
}
