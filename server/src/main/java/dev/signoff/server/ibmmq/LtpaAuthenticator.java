package dev.signoff.server.ibmmq;

import dev.signoff.server.account.UserDirectory;
import dev.signoff.server.ibmmq.AuthenticationResult.Authenticated;
import dev.signoff.server.ibmmq.AuthenticationResult.NotAuthenticated;
import dev.signoff.server.ibmmq.model.Errors;
import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decides whether a request is authenticated, and may change something. */
final class LtpaAuthenticator {
  private static final String LOGGED_OUT = "ibm-mq/logged-out";

  /** A mark outlives its token on every node, and for the store, by any of their clocks. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

  private static final AuthenticationResult TOKEN_REFUSED =
      new NotAuthenticated(IbmMqErrors.TOKEN_REFUSED);
  private static final AuthenticationResult CSRF_REFUSED =
      new NotAuthenticated(IbmMqErrors.CSRF_HEADER_REFUSED);

  private final UserDirectory users;
  private final LtpaTokenIssuer tokens;
  private final CsrfRule csrf;
  private final SessionStore store;
  private final boolean trackLoggedOut;

  LtpaAuthenticator(
      UserDirectory users,
      LtpaTokenIssuer tokens,
      CsrfRule csrf,
      SessionStore store,
      boolean trackLoggedOut) {
    this.users = users;
    this.tokens = tokens;
    this.csrf = csrf;
    this.store = store;
    this.trackLoggedOut = trackLoggedOut;
  }

  /** Starts a session. */
  CompletionStage<LtpaToken> begin(String user) {
    return trackLoggedOut
        ? store.life().thenApply(life -> tokens.issue(user, life))
        : CompletableFuture.completedStage(tokens.issue(user, 0));
  }

  /** For a request that only looks. */
  CompletionStage<AuthenticationResult> authenticate(@Nullable String cookie) {
    if (cookie == null) {
      return refused(IbmMqErrors.NOT_AUTHENTICATED);
    }
    return tokens
        .verify(cookie)
        .map(token -> isLoggedIn(token).thenApply(in -> in ? verdict(token) : TOKEN_REFUSED))
        .orElseGet(() -> refused(IbmMqErrors.TOKEN_REFUSED));
  }

  /** For a request that changes something. */
  CompletionStage<AuthenticationResult> authenticateChange(
      @Nullable String cookie, @Nullable String csrfHeader) {
    if (csrfHeader == null) {
      return refused(IbmMqErrors.CSRF_HEADER_MISSING);
    }
    return authenticate(cookie)
        .thenCompose(
            verdict ->
                verdict instanceof Authenticated session
                    ? csrf.accepts(session.token(), csrfHeader)
                        .thenApply(right -> right ? verdict : CSRF_REFUSED)
                    : CompletableFuture.completedStage(verdict));
  }

  /** By default the token stays valid until it expires, as the vendor documents. */
  CompletionStage<Void> end(LtpaToken token) {
    if (!trackLoggedOut) {
      return csrf.end(token);
    }
    // The mark first: without it nothing has ended, and the client can try again. With it the CSRF
    // token is of no more use, so it is no failure if that cannot be forgotten.
    CompletionStage<Void> marked =
        store.put(loggedOut(token), "", token.expires().plus(CLOCKS_DIFFER));
    return marked
        .thenCompose(done -> csrf.end(token))
        .handle((done, failure) -> marked)
        .thenCompose(Function.identity());
  }

  /** If the store has lost its marks, nobody knows any more who has logged out. */
  private CompletionStage<Boolean> isLoggedIn(LtpaToken token) {
    return trackLoggedOut
        ? store.lacks(loggedOut(token), token.life())
        : CompletableFuture.completedStage(true);
  }

  /** Whoever is no longer in the directory has no session either. */
  private AuthenticationResult verdict(LtpaToken token) {
    return users
        .find(token.user())
        .<AuthenticationResult>map(user -> new Authenticated(token, user))
        .orElse(TOKEN_REFUSED);
  }

  private static CompletionStage<AuthenticationResult> refused(Errors errors) {
    return CompletableFuture.completedStage(new NotAuthenticated(errors));
  }

  private static SecretHash loggedOut(LtpaToken token) {
    return SecretHash.of(LOGGED_OUT, token.id());
  }
}
