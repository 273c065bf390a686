package dev.signoff.server.ibmmq;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.UserDirectory;
import dev.signoff.server.audit.AuditContext;
import dev.signoff.server.audit.AuthenticationMethod;
import dev.signoff.server.audit.FailureReason;
import dev.signoff.server.contract.CookieValues;
import dev.signoff.server.contract.LazyBody;
import dev.signoff.server.contract.OperationResult;
import dev.signoff.server.contract.ResponseCookie;
import dev.signoff.server.ibmmq.AuthenticationResult.Authenticated;
import dev.signoff.server.ibmmq.api.LoginApi;
import dev.signoff.server.ibmmq.model.Credentials;
import dev.signoff.server.ibmmq.model.CurrentUsers;
import dev.signoff.server.ibmmq.model.Errors;
import dev.signoff.server.ibmmq.model.User;
import dev.signoff.server.login.PasswordAuthenticator;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.glassfish.grizzly.http.server.Request;
import org.jspecify.annotations.Nullable;

/** Login resource of IBM MQ. The session is determined only by the LTPA cookie. */
final class LoginResource implements LoginApi {
  private static final ResponseCookie LTPA_COOKIE =
      ResponseCookie.session("LtpaToken2", "", "Strict");

  private static final String REALM = "ibm-mq";

  private final UserDirectory users;
  private final PasswordAuthenticator authenticator;
  private final LtpaTokenIssuer tokens;
  private final LtpaAuthenticator sessions;
  private final CsrfRule csrf;

  @Inject
  @SuppressWarnings("NullAway.Init") // set by Jersey
  private Provider<Request> request;

  LoginResource(
      UserDirectory users,
      PasswordAuthenticator authenticator,
      LtpaTokenIssuer tokens,
      LtpaAuthenticator sessions,
      CsrfRule csrf) {
    this.users = users;
    this.authenticator = authenticator;
    this.tokens = tokens;
    this.sessions = sessions;
    this.csrf = csrf;
  }

  @Override
  public OperationResult<LoginResponse> login(LazyBody<Credentials> body) {
    AuditContext audit = AuditContext.current();
    Credentials credentials = body.read();
    String address = request.get().getRemoteAddr();
    return OperationResult.of(
        authenticator
            .check(REALM, users, credentials.username(), credentials.password(), address)
            .thenCompose(
                result ->
                    result
                        .account()
                        .map(account -> loggedIn(account, audit))
                        .orElseGet(() -> CompletableFuture.completedStage(refused()))));
  }

  /**
   * Returns the response for wrong credentials and for throttled logins, for which the contract has
   * no separate response.
   */
  private static LoginResponse refused() {
    return LoginResponse.unauthorized(IbmMqErrors.WRONG_CREDENTIALS);
  }

  @Override
  public OperationResult<WhoAmIResponse> whoAmI(@Nullable CookieValues ltpaToken) {
    return OperationResult.of(
        sessions
            .authenticate(ltpaToken)
            .thenCompose(
                authentication ->
                    authentication.map(this::currentUser, WhoAmIResponse::unauthorized)));
  }

  @Override
  public OperationResult<LogoutResponse> logout(
      @Nullable CookieValues ltpaToken, @Nullable String csrfToken) {
    AuditContext audit = AuditContext.current();
    audit.method(AuthenticationMethod.COOKIE);
    return OperationResult.of(
        sessions
            .authenticateChange(ltpaToken, csrfToken)
            .thenCompose(
                authentication ->
                    authentication.map(
                        session -> loggedOut(session, audit), errors -> refused(errors, audit))));
  }

  private CompletionStage<LoginResponse> loggedIn(Account account, AuditContext audit) {
    return sessions.begin(account.username()).thenCompose(session -> loggedIn(session, audit));
  }

  private CompletionStage<LoginResponse> loggedIn(LtpaToken session, AuditContext audit) {
    audit.session(AuthenticationMethod.PASSWORD, session.user(), session.id());
    // The LTPA cookie comes first, because some existing clients read only the first cookie.
    ResponseCookie ltpa = LTPA_COOKIE.withValue(tokens.sign(session));
    return csrf.renew(session)
        .thenApply(
            cookies -> LoginResponse.noContent(inOrder(new ResponseCookie[] {ltpa}, cookies)));
  }

  private CompletionStage<WhoAmIResponse> currentUser(Authenticated session) {
    Account account = session.account();
    User user = new User(account.username(), account.roles(), "form");
    return csrf.renew(session.token())
        .thenApply(cookies -> WhoAmIResponse.ok(new CurrentUsers(List.of(user)), cookies));
  }

  /**
   * Ends every live session in the request. The client asks for its own logout and cannot tell
   * which of its cookies was used, so no token of the request may stay valid after a 204.
   */
  private CompletionStage<LogoutResponse> loggedOut(Authenticated session, AuditContext audit) {
    session
        .presented()
        .forEach(it -> audit.session(AuthenticationMethod.COOKIE, it.user(), it.id()));
    return sessions.end(session.presented()).thenApply(ended -> deletions(csrf.deletions()));
  }

  private static LogoutResponse refused(Errors errors, AuditContext audit) {
    audit.failureReason(
        errors.equals(IbmMqErrors.TOKEN_REFUSED)
            ? FailureReason.TOKEN_REFUSED
            : errors.equals(IbmMqErrors.NOT_AUTHENTICATED)
                ? FailureReason.NO_TOKEN
                : FailureReason.CSRF);
    return LogoutResponse.unauthorized(errors);
  }

  /**
   * Returns the response to a logout. The LTPA cookie is deleted last: if curl 7 uses one file for
   * both reading and writing cookies, it only applies the last deletion.
   */
  private static LogoutResponse deletions(ResponseCookie[] csrfToken) {
    return LogoutResponse.noContent(inOrder(csrfToken, LTPA_COOKIE.deletion()));
  }

  private static ResponseCookie[] inOrder(ResponseCookie[] first, ResponseCookie... second) {
    ResponseCookie[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
