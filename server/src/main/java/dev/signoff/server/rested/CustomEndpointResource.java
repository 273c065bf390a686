package dev.signoff.server.rested;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.RestedProject;
import dev.signoff.server.audit.AuditContext;
import dev.signoff.server.audit.AuthenticationMethod;
import dev.signoff.server.audit.FailureReason;
import dev.signoff.server.contract.LazyBody;
import dev.signoff.server.contract.OperationResult;
import dev.signoff.server.contract.ResponseCookie;
import dev.signoff.server.login.PasswordAuthenticator;
import dev.signoff.server.rested.ProjectAccessRules.ProjectRequest;
import dev.signoff.server.rested.api.CustomEndpointApi;
import dev.signoff.server.rested.model.Credentials;
import dev.signoff.server.rested.model.ErrorMessage;
import dev.signoff.server.rested.model.UserRecord;
import dev.signoff.server.session.OpaqueTokenSessions;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** Logs in and out at one URL; the query flags tell which. */
final class CustomEndpointResource implements CustomEndpointApi {
  private static final ResponseCookie ACCESS_TOKEN =
      ResponseCookie.session("__Secure-rested-access-token", "", "Lax");
  private static final ErrorMessage NO_FLAG =
      new ErrorMessage("Say either 'login=true' or 'logout=true' in the query.");
  private static final ErrorMessage NO_USER =
      new ErrorMessage("The property 'username' or 'email' is missing.");
  private static final ErrorMessage WRONG_CREDENTIALS =
      new ErrorMessage("The user name or the password is wrong.");
  private static final ErrorMessage TOKEN_REFUSED =
      new ErrorMessage("The access token is missing or no longer valid. Log in again.");

  private final ProjectAccessRules projects;
  private final PasswordAuthenticator passwords;
  private final OpaqueTokenSessions sessions;

  @Inject
  @SuppressWarnings("NullAway.Init") // Jersey sets it
  private Provider<Request> request;

  @Context
  @SuppressWarnings("NullAway.Init") // Jersey sets it, to a proxy that knows the request at hand
  private HttpHeaders headers;

  CustomEndpointResource(
      ProjectAccessRules projects, PasswordAuthenticator passwords, OpaqueTokenSessions sessions) {
    this.projects = projects;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  @Override
  public OperationResult<LogInOrOutResponse> logInOrOut(
      String userEndpoint,
      @Nullable Boolean login,
      @Nullable Boolean logout,
      @Nullable Boolean noATCookie,
      @Nullable Boolean dataOnly,
      LazyBody<Credentials> body,
      @Nullable String apiKey,
      @Nullable String cookie,
      @Nullable String header) {
    boolean in = Boolean.TRUE.equals(login);
    boolean out = Boolean.TRUE.equals(logout);
    AuditContext attempt = AuditContext.current();
    attempt.because(FailureReason.PROJECT);
    if (in != out) {
      attempt.is(in ? "login" : "logout");
    }
    return projects.enter(
        new ProjectRequest(apiKey, userEndpoint, origin()),
        project -> {
          attempt.because(FailureReason.MALFORMED);
          if (in == out) {
            return LogInOrOutResponse.badRequest(NO_FLAG);
          }
          return in
              ? logIn(
                  project,
                  body,
                  Boolean.TRUE.equals(noATCookie),
                  Boolean.TRUE.equals(dataOnly),
                  attempt)
              : logOut(project, cookie, header, attempt);
        },
        LogInOrOutResponse::badRequest,
        LogInOrOutResponse::forbidden);
  }

  @Override
  public OperationResult<WhoAmIResponse> whoAmI(
      String userEndpoint,
      @Nullable String apiKey,
      @Nullable String cookie,
      @Nullable String header) {
    return projects.enter(
        new ProjectRequest(apiKey, userEndpoint, origin()),
        project ->
            OperationResult.when(
                user(project, cookie, header).thenApply(user -> me(project, user))),
        WhoAmIResponse::badRequest,
        WhoAmIResponse::forbidden);
  }

  private OperationResult<LogInOrOutResponse> logIn(
      RestedProject project,
      LazyBody<Credentials> body,
      boolean noCookie,
      boolean dataOnly,
      AuditContext attempt) {
    Credentials credentials = body.read();
    String name = credentials.username() == null ? credentials.email() : credentials.username();
    if (name == null) {
      attempt.because(FailureReason.NO_CREDENTIALS);
      return LogInOrOutResponse.badRequest(NO_USER);
    }
    String address = request.get().getRemoteAddr();
    return OperationResult.when(
        passwords
            .check(realm(project), project.users(), name, credentials.password(), address)
            .thenCompose(
                verdict ->
                    verdict
                        .account()
                        .map(account -> open(project, account, noCookie, dataOnly, attempt))
                        .orElseGet(() -> CompletableFuture.completedStage(refused()))));
  }

  /** The contract has no answer of its own for too many attempts. */
  private static LogInOrOutResponse refused() {
    return LogInOrOutResponse.badRequest(WRONG_CREDENTIALS);
  }

  private CompletionStage<LogInOrOutResponse> open(
      RestedProject project,
      Account account,
      boolean noCookie,
      boolean dataOnly,
      AuditContext attempt) {
    UserRecord record = record(project, account, dataOnly);
    return sessions
        .open(realm(project), account.username())
        .thenApply(
            token -> {
              attempt.session(AuthenticationMethod.PASSWORD, account.username(), token);
              return noCookie
                  ? LogInOrOutResponse.ok(record, token)
                  : LogInOrOutResponse.ok(record, null, ACCESS_TOKEN.withValue(token));
            });
  }

  /** Ends whatever the request shows, so that no token survives because it came beside another. */
  private OperationResult<LogInOrOutResponse> logOut(
      RestedProject project,
      @Nullable String cookie,
      @Nullable String header,
      AuditContext attempt) {
    boolean hasToken = cookie != null || header != null;
    attempt.because(hasToken ? FailureReason.TOKEN_REFUSED : FailureReason.NO_TOKEN);
    if (hasToken) {
      attempt.by(cookie == null ? AuthenticationMethod.HEADER : AuthenticationMethod.COOKIE);
    }
    return OperationResult.when(
        end(project, cookie, AuthenticationMethod.COOKIE, attempt)
            .thenCombine(
                end(project, header, AuthenticationMethod.HEADER, attempt), Boolean::logicalOr)
            .thenApply(
                ended ->
                    ended
                        ? LogInOrOutResponse.noContent()
                        : LogInOrOutResponse.forbidden(TOKEN_REFUSED)));
  }

  /** Whose session it was can be told before its end alone. */
  private CompletionStage<Boolean> end(
      RestedProject project,
      @Nullable String token,
      AuthenticationMethod means,
      AuditContext attempt) {
    if (token == null || !attempt.isWatched()) {
      return sessions.end(realm(project), token);
    }
    return sessions
        .user(realm(project), token)
        .thenCompose(
            user ->
                sessions
                    .end(realm(project), token)
                    .thenApply(
                        ended -> {
                          if (ended && user.isPresent()) {
                            attempt.session(means, user.get(), token);
                          }
                          return ended;
                        }));
  }

  /** The cookie counts first, and the header if the cookie opens nothing. */
  private CompletionStage<Optional<Account>> user(
      RestedProject project, @Nullable String cookie, @Nullable String header) {
    return user(project, cookie)
        .thenCompose(
            user ->
                user.isPresent() ? CompletableFuture.completedStage(user) : user(project, header));
  }

  private CompletionStage<Optional<Account>> user(RestedProject project, @Nullable String token) {
    return sessions
        .user(realm(project), token)
        .thenApply(user -> user.flatMap(project.users()::find));
  }

  private static WhoAmIResponse me(RestedProject project, Optional<Account> user) {
    return user.map(account -> WhoAmIResponse.ok(record(project, account, false)))
        .orElseGet(() -> WhoAmIResponse.forbidden(TOKEN_REFUSED));
  }

  private @Nullable String origin() {
    return headers.getHeaderString("Origin");
  }

  /** A token is worth nothing with the key of another project. */
  private static String realm(RestedProject project) {
    return "rested/" + project.key();
  }

  private static UserRecord record(RestedProject project, Account account, boolean dataOnly) {
    return new UserRecord(
        dataOnly ? null : uniqueId(project, account), account.username(), account.email());
  }

  /** The same after every restart, since accounts have no id of their own. */
  private static String uniqueId(RestedProject project, Account account) {
    String name = project.key() + '/' + account.username();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
