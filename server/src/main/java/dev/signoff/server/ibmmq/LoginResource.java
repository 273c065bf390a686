package dev.signoff.server.ibmmq;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.Directory;
import dev.signoff.server.audit.Attempt;
import dev.signoff.server.audit.Means;
import dev.signoff.server.audit.Reason;
import dev.signoff.server.contract.Answer;
import dev.signoff.server.contract.Body;
import dev.signoff.server.contract.SetCookie;
import dev.signoff.server.ibmmq.Verdict.Granted;
import dev.signoff.server.ibmmq.api.LoginApi;
import dev.signoff.server.ibmmq.model.Credentials;
import dev.signoff.server.ibmmq.model.CurrentUsers;
import dev.signoff.server.ibmmq.model.Errors;
import dev.signoff.server.ibmmq.model.User;
import dev.signoff.server.login.Passwords;
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
  private static final SetCookie LTPA_COOKIE = SetCookie.session("LtpaToken2", "", "Strict");

  private static final String REALM = "ibm-mq";

  private final Directory users;
  private final Passwords passwords;
  private final LtpaTokens tokens;
  private final LtpaSessions sessions;
  private final CsrfRule csrf;

  @Inject
  @SuppressWarnings("NullAway.Init") // Jersey sets it
  private Provider<Request> request;

  LoginResource(
      Directory users,
      Passwords passwords,
      LtpaTokens tokens,
      LtpaSessions sessions,
      CsrfRule csrf) {
    this.users = users;
    this.passwords = passwords;
    this.tokens = tokens;
    this.sessions = sessions;
    this.csrf = csrf;
  }

  @Override
  public Answer<LoginResponse> login(Body<Credentials> body) {
    Attempt attempt = Attempt.current();
    Credentials credentials = body.read();
    String address = request.get().getRemoteAddr();
    return Answer.when(
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
  public Answer<WhoAmIResponse> whoAmI(@Nullable String ltpaToken) {
    return Answer.when(
        sessions
            .authenticate(ltpaToken)
            .thenCompose(
                verdict -> verdict.answer(this::currentUser, WhoAmIResponse::unauthorized)));
  }

  @Override
  public Answer<LogoutResponse> logout(@Nullable String ltpaToken, @Nullable String csrfToken) {
    Attempt attempt = Attempt.current();
    attempt.by(Means.COOKIE);
    return Answer.when(
        sessions
            .authenticateChange(ltpaToken, csrfToken)
            .thenCompose(
                verdict ->
                    verdict.answer(
                        session -> loggedOut(session, attempt),
                        errors -> refused(errors, attempt))));
  }

  private CompletionStage<LoginResponse> loggedIn(Account account, Attempt attempt) {
    return sessions.begin(account.username()).thenCompose(session -> loggedIn(session, attempt));
  }

  private CompletionStage<LoginResponse> loggedIn(LtpaToken session, Attempt attempt) {
    attempt.session(Means.PASSWORD, session.user(), session.id());
    // First, because clients in the field read only the first cookie.
    SetCookie ltpa = LTPA_COOKIE.withValue(tokens.sign(session));
    return csrf.renew(session)
        .thenApply(cookies -> LoginResponse.noContent(inOrder(new SetCookie[] {ltpa}, cookies)));
  }

  private CompletionStage<WhoAmIResponse> currentUser(Granted session) {
    Account account = session.account();
    User user = new User(account.username(), account.roles(), "form");
    return csrf.renew(session.token())
        .thenApply(cookies -> WhoAmIResponse.ok(new CurrentUsers(List.of(user)), cookies));
  }

  private CompletionStage<LogoutResponse> loggedOut(Granted session, Attempt attempt) {
    attempt.session(Means.COOKIE, session.token().user(), session.token().id());
    return sessions.end(session.token()).thenApply(ended -> deletions(csrf.deletions()));
  }

  private static LogoutResponse refused(Errors errors, Attempt attempt) {
    attempt.because(
        errors.equals(IbmMqErrors.TOKEN_REFUSED)
            ? Reason.TOKEN_REFUSED
            : errors.equals(IbmMqErrors.NOT_AUTHENTICATED) ? Reason.NO_TOKEN : Reason.CSRF);
    return LogoutResponse.unauthorized(errors);
  }

  /** The LTPA cookie last: curl 7 forgets all deletions but the last with one jar for both ways. */
  private static LogoutResponse deletions(SetCookie[] csrfToken) {
    return LogoutResponse.noContent(inOrder(csrfToken, LTPA_COOKIE.deletion()));
  }

  private static SetCookie[] inOrder(SetCookie[] first, SetCookie... second) {
    SetCookie[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }
}
