package dev.signoff.server.ibmmq;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.Directory;
import dev.signoff.server.contract.Body;
import dev.signoff.server.contract.SetCookie;
import dev.signoff.server.ibmmq.api.LoginApi;
import dev.signoff.server.ibmmq.model.Credentials;
import dev.signoff.server.ibmmq.model.CurrentUsers;
import dev.signoff.server.ibmmq.model.User;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Logs in and out of IBM MQ. The session is the LTPA cookie and nothing else. */
final class LoginResource implements LoginApi {
  private static final SetCookie LTPA_COOKIE = SetCookie.session("LtpaToken2", "", "Strict");

  private final Directory users;
  private final LtpaTokens tokens;
  private final LtpaSessions sessions;
  private final CsrfRule csrf;

  LoginResource(Directory users, LtpaTokens tokens, LtpaSessions sessions, CsrfRule csrf) {
    this.users = users;
    this.tokens = tokens;
    this.sessions = sessions;
    this.csrf = csrf;
  }

  @Override
  public LoginResponse login(Body<Credentials> body) {
    Credentials credentials = body.read();
    return users
        .authenticate(credentials.username(), credentials.password())
        .map(this::loggedIn)
        .orElseGet(() -> LoginResponse.unauthorized(IbmMqErrors.WRONG_CREDENTIALS));
  }

  @Override
  public WhoAmIResponse whoAmI(@Nullable String ltpaToken) {
    return sessions
        .authenticate(ltpaToken)
        .answer(
            session ->
                WhoAmIResponse.ok(currentUser(session.account()), csrf.renew(session.token())),
            WhoAmIResponse::unauthorized);
  }

  @Override
  public LogoutResponse logout(@Nullable String ltpaToken, @Nullable String csrfToken) {
    return sessions
        .authenticateChange(ltpaToken, csrfToken)
        .answer(session -> loggedOut(session.token()), LogoutResponse::unauthorized);
  }

  private LoginResponse loggedIn(Account account) {
    LtpaToken session = tokens.issue(account.username());
    // First, because clients in the field read only the first cookie.
    SetCookie ltpa = LTPA_COOKIE.withValue(tokens.sign(session));
    return LoginResponse.noContent(inOrder(Stream.of(ltpa), Stream.of(csrf.renew(session))));
  }

  private LogoutResponse loggedOut(LtpaToken session) {
    // First, because it can be refused; then nothing has ended.
    SetCookie[] csrfToken = csrf.end(session);
    sessions.end(session);
    // Last, because curl 7 forgets all deletions but the last if it reads and writes the same jar.
    SetCookie ltpa = LTPA_COOKIE.deletion();
    return LogoutResponse.noContent(inOrder(Stream.of(csrfToken), Stream.of(ltpa)));
  }

  private static SetCookie[] inOrder(Stream<SetCookie> first, Stream<SetCookie> second) {
    return Stream.concat(first, second).toArray(SetCookie[]::new);
  }

  private static CurrentUsers currentUser(Account account) {
    return new CurrentUsers(List.of(new User(account.username(), account.roles(), "form")));
  }
}
