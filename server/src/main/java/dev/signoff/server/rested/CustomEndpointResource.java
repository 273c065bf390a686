package dev.signoff.server.rested;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.RestedProject;
import dev.signoff.server.audit.AuditContext;
import dev.signoff.server.audit.AuthenticationMethod;
import dev.signoff.server.audit.FailureReason;
import dev.signoff.server.contract.CookieValues;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** Custom endpoint of rested for login and logout. Query flags at one URL choose the operation. */
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
  private final PasswordAuthenticator authenticator;
  private final OpaqueTokenSessions sessions;

  @Inject
  @SuppressWarnings("NullAway.Init") // set by Jersey
  private Provider<Request> request;

  @Context
  @SuppressWarnings("NullAway.Init") // set by Jersey to a proxy for the current request
  private HttpHeaders headers;

  CustomEndpointResource(
      ProjectAccessRules projects,
      PasswordAuthenticator authenticator,
      OpaqueTokenSessions sessions) {
    this.projects = projects;
    this.authenticator = authenticator;
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
      @Nullable CookieValues cookies,
      @Nullable String header) {
    boolean isLogin = Boolean.TRUE.equals(login);
    boolean isLogout = Boolean.TRUE.equals(logout);
    AuditContext audit = AuditContext.current();
    audit.failureReason(FailureReason.PROJECT);
    if (isLogin != isLogout) {
      audit.operation(isLogin ? "login" : "logout");
    }
    return projects.check(
        new ProjectRequest(apiKey, userEndpoint, origin()),
        project -> {
          audit.failureReason(FailureReason.MALFORMED);
          if (isLogin == isLogout) {
            return LogInOrOutResponse.badRequest(NO_FLAG);
          }
          return isLogin
              ? logIn(
                  project,
                  body,
                  Boolean.TRUE.equals(noATCookie),
                  Boolean.TRUE.equals(dataOnly),
                  audit)
              : logOut(project, cookies, header, audit);
        },
        LogInOrOutResponse::badRequest,
        LogInOrOutResponse::forbidden);
  }

  @Override
  public OperationResult<WhoAmIResponse> whoAmI(
      String userEndpoint,
      @Nullable String apiKey,
      @Nullable CookieValues cookies,
      @Nullable String header) {
    return projects.check(
        new ProjectRequest(apiKey, userEndpoint, origin()),
        project ->
            OperationResult.of(
                user(project, cookies, header).thenApply(user -> whoAmIResponse(project, user))),
        WhoAmIResponse::badRequest,
        WhoAmIResponse::forbidden);
  }

  private OperationResult<LogInOrOutResponse> logIn(
      RestedProject project,
      LazyBody<Credentials> body,
      boolean noCookie,
      boolean dataOnly,
      AuditContext audit) {
    Credentials credentials = body.read();
    String name = credentials.username() == null ? credentials.email() : credentials.username();
    if (name == null) {
      audit.failureReason(FailureReason.NO_CREDENTIALS);
      return LogInOrOutResponse.badRequest(NO_USER);
    }
    String address = request.get().getRemoteAddr();
    return OperationResult.of(
        authenticator
            .check(realm(project), project.users(), name, credentials.password(), address)
            .thenCompose(
                result ->
                    result
                        .account()
                        .map(account -> open(project, account, noCookie, dataOnly, audit))
                        .orElseGet(() -> CompletableFuture.completedStage(refused()))));
  }

  /**
   * Returns the response for wrong credentials and for throttled logins, for which the contract has
   * no separate response.
   */
  private static LogInOrOutResponse refused() {
    return LogInOrOutResponse.badRequest(WRONG_CREDENTIALS);
  }

  private CompletionStage<LogInOrOutResponse> open(
      RestedProject project,
      Account account,
      boolean noCookie,
      boolean dataOnly,
      AuditContext audit) {
    UserRecord record = record(project, account, dataOnly);
    return sessions
        .open(realm(project), account.username())
        .thenApply(
            token -> {
              audit.session(AuthenticationMethod.PASSWORD, account.username(), token);
              return noCookie
                  ? LogInOrOutResponse.ok(record, token)
                  : LogInOrOutResponse.ok(record, null, ACCESS_TOKEN.withValue(token));
            });
  }

  /**
   * Ends the sessions of all tokens in the request, so that no token survives because it was sent
   * together with another.
   */
  private OperationResult<LogInOrOutResponse> logOut(
      RestedProject project,
      @Nullable CookieValues cookies,
      @Nullable String header,
      AuditContext audit) {
    boolean hasToken = cookies != null || header != null;
    audit.failureReason(hasToken ? FailureReason.TOKEN_REFUSED : FailureReason.NO_TOKEN);
    if (hasToken) {
      audit.method(cookies == null ? AuthenticationMethod.HEADER : AuthenticationMethod.COOKIE);
    }
    CompletionStage<Boolean> anyEnded = CompletableFuture.completedStage(false);
    for (String token : values(cookies)) {
      anyEnded =
          anyEnded.thenCombine(
              end(project, token, AuthenticationMethod.COOKIE, audit), Boolean::logicalOr);
    }
    return OperationResult.of(
        anyEnded
            .thenCombine(
                end(project, header, AuthenticationMethod.HEADER, audit), Boolean::logicalOr)
            .thenApply(
                ended ->
                    ended
                        ? LogInOrOutResponse.noContent()
                        : LogInOrOutResponse.forbidden(TOKEN_REFUSED)));
  }

  /** Ends a session. For the audit log, its user must be found before it ends. */
  private CompletionStage<Boolean> end(
      RestedProject project,
      @Nullable String token,
      AuthenticationMethod method,
      AuditContext audit) {
    if (token == null || !audit.isRecorded()) {
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
                            audit.session(method, user.get(), token);
                          }
                          return ended;
                        }));
  }

  /** Finds the user of the first valid token. The cookies are tried before the header. */
  private CompletionStage<Optional<Account>> user(
      RestedProject project, @Nullable CookieValues cookies, @Nullable String header) {
    CompletionStage<Optional<Account>> found = CompletableFuture.completedStage(Optional.empty());
    for (String token : values(cookies)) {
      found = found.thenCompose(user -> orElse(user, project, token));
    }
    return found.thenCompose(user -> orElse(user, project, header));
  }

  private CompletionStage<Optional<Account>> orElse(
      Optional<Account> found, RestedProject project, @Nullable String token) {
    return found.isPresent()
        ? CompletableFuture.completedStage(found)
        : sessions
            .user(realm(project), token)
            .thenApply(user -> user.flatMap(project.users()::find));
  }

  private static List<String> values(@Nullable CookieValues cookies) {
    return cookies == null ? List.of() : cookies.all();
  }

  private static WhoAmIResponse whoAmIResponse(RestedProject project, Optional<Account> user) {
    return user.map(account -> WhoAmIResponse.ok(record(project, account, false)))
        .orElseGet(() -> WhoAmIResponse.forbidden(TOKEN_REFUSED));
  }

  private @Nullable String origin() {
    return headers.getHeaderString("Origin");
  }

  /**
   * Returns the realm of a project, so that a token is not valid with the key of another project.
   */
  private static String realm(RestedProject project) {
    return "rested/" + project.key();
  }

  private static UserRecord record(RestedProject project, Account account, boolean dataOnly) {
    return new UserRecord(
        dataOnly ? null : uniqueId(project, account), account.username(), account.email());
  }

  /**
   * Returns an id that stays the same after a restart, because accounts have no id of their own.
   */
  private static String uniqueId(RestedProject project, Account account) {
    String name = project.key() + '/' + account.username();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
