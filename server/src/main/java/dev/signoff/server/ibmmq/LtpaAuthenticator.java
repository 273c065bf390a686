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

/** Authentication of requests by LTPA token and CSRF header. */
final class LtpaAuthenticator {
  private static final String LOGGED_OUT = "ibm-mq/logged-out";

  /**
   * Extra lifetime of a logout marker, so that it outlives its token even if the clocks of nodes
   * and store differ.
   */
  private static final Duration MAX_CLOCK_DIFFERENCE = Duration.ofMinutes(10);

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

  /** Creates a session. */
  CompletionStage<LtpaToken> begin(String user) {
    return trackLoggedOut
        ? store.generation().thenApply(generation -> tokens.issue(user, generation))
        : CompletableFuture.completedStage(tokens.issue(user, 0));
  }

  /** Authenticates a request that only reads. */
  CompletionStage<AuthenticationResult> authenticate(@Nullable String cookie) {
    if (cookie == null) {
      return refused(IbmMqErrors.NOT_AUTHENTICATED);
    }
    return tokens
        .verify(cookie)
        .map(
            token ->
                isLoggedIn(token)
                    .thenApply(isLoggedIn -> isLoggedIn ? authentication(token) : TOKEN_REFUSED))
        .orElseGet(() -> refused(IbmMqErrors.TOKEN_REFUSED));
  }

  /** Authenticates a request that changes something, which must have the CSRF header. */
  CompletionStage<AuthenticationResult> authenticateChange(
      @Nullable String cookie, @Nullable String csrfHeader) {
    if (csrfHeader == null) {
      return refused(IbmMqErrors.CSRF_HEADER_MISSING);
    }
    return authenticate(cookie)
        .thenCompose(
            authentication ->
                authentication instanceof Authenticated session
                    ? csrf.accepts(session.token(), csrfHeader)
                        .thenApply(isAccepted -> isAccepted ? authentication : CSRF_REFUSED)
                    : CompletableFuture.completedStage(authentication));
  }

  /**
   * Ends a session. Unless logged-out tokens are tracked, the token stays valid until it expires,
   * as the vendor documents.
   */
  CompletionStage<Void> end(LtpaToken token) {
    if (!trackLoggedOut) {
      return csrf.end(token);
    }
    // The marker is stored first: if that fails, the session goes on and the client can retry.
    // After
    // that, the CSRF token is useless, so a failure to remove it is ignored.
    CompletionStage<Void> stored =
        store.put(loggedOut(token), "", token.expires().plus(MAX_CLOCK_DIFFERENCE));
    return stored
        .thenCompose(done -> csrf.end(token))
        .handle((done, failure) -> stored)
        .thenCompose(Function.identity());
  }

  /**
   * Checks that the token was not logged out. If the store has lost its markers, no token issued
   * before is accepted.
   */
  private CompletionStage<Boolean> isLoggedIn(LtpaToken token) {
    return trackLoggedOut
        ? store.isAbsentSince(loggedOut(token), token.storeGeneration())
        : CompletableFuture.completedStage(true);
  }

  /** Returns the result for a valid token. A user who was removed from the directory is refused. */
  private AuthenticationResult authentication(LtpaToken token) {
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
