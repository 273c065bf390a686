package dev.signoff.server.ibmmq;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.UserDirectory;
import dev.signoff.server.audit.AuditContext;
import dev.signoff.server.audit.AuthenticationMethod;
import dev.signoff.server.audit.FailureReason;
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

/** Logs in and out of IBM MQ. The session is the LTPA cookie and nothing else. */
final class LoginResource implements LoginApi {
  private static final ResponseCookie LTPA_COOKIE =
      ResponseCookie.session("LtpaToken2", "", "Strict");

  private static final String REALM = "ibm-mq";

  private final UserDirectory users;
  private final PasswordAuthenticator passwords;
  private final LtpaTokenIssuer tokens;
  private final LtpaAuthenticator sessions;
  private final CsrfRule csrf;

  @Inject
  @SuppressWarnings("NullAway.Init") // Jersey sets it
  private Provider<Request> request;

  LoginResource(
      UserDirectory users,
      PasswordAuthenticator passwords,
      LtpaTokenIssuer tokens,
      LtpaAuthenticator sessions,
      CsrfRule csrf) {
    this.users = users;
    this.passwords = passwords;
    this.tokens = tokens;
    this.sessions = sessions;
    this.csrf = csrf;
  }

  @Override
  public OperationResult<LoginResponse> login(LazyBody<Credentials> body) {
    AuditContext attempt = AuditContext.current();
    Credentials credentials = body.read();
    String address = request.get().getRemoteAddr();
    return OperationResult.when(
        passwords
            .check(REALM, users, credentials.username(), credentials.password(), address)
            .thenCompose(
                verdict ->
                    verdict
                        .account()
                        .map(account -> loggedIn(account, attempt))
                        .orElseGet(() -> CompletableFuture.completedStage(refused()))));
  }

  /** The contract has no answer of its own for too many attempts. */
  private static LoginResponse refused() {
    return LoginResponse.unauthorized(IbmMqErrors.WRONG_CREDENTIALS);
  }

  @Override
  public OperationResult<WhoAmIResponse> whoAmI(@Nullable String ltpaToken) {
    return OperationResult.when(
        sessions
            .authenticate(ltpaToken)
            .thenCompose(
                verdict -> verdict.answer(this::currentUser, WhoAmIResponse::unauthorized)));
  }

  @Override
  public OperationResult<LogoutResponse> logout(
      @Nullable String ltpaToken, @Nullable String csrfToken) {
    AuditContext attempt = AuditContext.current();
    attempt.by(AuthenticationMethod.COOKIE);
    return OperationResult.when(
        sessions
            .authenticateChange(ltpaToken, csrfToken)
            .thenCompose(
                verdict ->
                    verdict.answer(
                        session -> loggedOut(session, attempt),
                        errors -> refused(errors, attempt))));
  }

  private CompletionStage<LoginResponse> loggedIn(Account account, AuditContext attempt) {
    return sessions.begin(account.username()).thenCompose(session -> loggedIn(session, attempt));
  }

  private CompletionStage<LoginResponse> loggedIn(LtpaToken session, AuditContext attempt) {
    attempt.session(AuthenticationMethod.PASSWORD, session.user(), session.id());
    // First, because clients in the field read only the first cookie.
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

  private CompletionStage<LogoutResponse> loggedOut(Authenticated session, AuditContext attempt) {
    attempt.session(AuthenticationMethod.COOKIE, session.token().user(), session.token().id());
    return sessions.end(session.token()).thenApply(ended -> deletions(csrf.deletions()));
  }

  private static LogoutResponse refused(Errors errors, AuditContext attempt) {
    attempt.because(
        errors.equals(IbmMqErrors.TOKEN_REFUSED)
            ? FailureReason.TOKEN_REFUSED
            : errors.equals(IbmMqErrors.NOT_AUTHENTICATED)
                ? FailureReason.NO_TOKEN
                : FailureReason.CSRF);
    return LogoutResponse.unauthorized(errors);
  }

  /** The LTPA cookie last: curl 7 forgets all deletions but the last with one jar for both ways. */
  private static LogoutResponse deletions(ResponseCookie[] csrfToken) {
    return LogoutResponse.noContent(inOrder(csrfToken, LTPA_COOKIE.deletion()));
  }

  private static ResponseCookie[] inOrder(ResponseCookie[] first, ResponseCookie... second) {
    ResponseCookie[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
