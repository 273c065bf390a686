package dev.signoff.server.ibmmq;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.UserDirectory;
import dev.signoff.server.contract.CookieValues;
import dev.signoff.server.ibmmq.AuthenticationResult.Authenticated;
import dev.signoff.server.ibmmq.AuthenticationResult.NotAuthenticated;
import dev.signoff.server.ibmmq.model.Errors;
import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Authenticates a request that only reads, by the first live session in its cookies. */
  CompletionStage<AuthenticationResult> authenticate(@Nullable CookieValues cookies) {
    return cookies == null
        ? refused(IbmMqErrors.NOT_AUTHENTICATED)
        : liveSessions(cookies)
            .thenApply(live -> live.isEmpty() ? TOKEN_REFUSED : live.get(0).among(live));
  }

  /**
   * Authenticates a request that changes something, by the first live session in its cookies whose
   * CSRF rule accepts the header.
   */
  CompletionStage<AuthenticationResult> authenticateChange(
      @Nullable CookieValues cookies, @Nullable String csrfHeader) {
    if (csrfHeader == null) {
      return refused(IbmMqErrors.CSRF_HEADER_MISSING);
    }
    return cookies == null
        ? refused(IbmMqErrors.NOT_AUTHENTICATED)
        : liveSessions(cookies).thenCompose(live -> withCsrf(live, csrfHeader));
  }

  /** Ends sessions. Fails if one of them may still be alive. */
  CompletionStage<Void> end(List<LtpaToken> sessions) {
    return CompletableFuture.allOf(
        sessions.stream()
            .map(session -> end(session).toCompletableFuture())
            .toArray(CompletableFuture<?>[]::new));
  }

  /**
   * Ends a session. Unless logged-out tokens are tracked, the token stays valid until it expires,
   * as the vendor documents.
   */
  private CompletionStage<Void> end(LtpaToken token) {
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

  /** Finds the live sessions in a request. A user who was removed from the directory has none. */
  private CompletionStage<List<LiveSession>> liveSessions(CookieValues cookies) {
    CompletionStage<List<LiveSession>> live = CompletableFuture.completedStage(new ArrayList<>(1));
    for (String cookie : cookies.all()) {
      Optional<LiveSession> session = tokens.verify(cookie).flatMap(this::ofKnownUser);
      if (session.isPresent()) {
        live =
            live.thenCombine(
                isLoggedIn(session.get().token()),
                (found, isLoggedIn) -> {
                  if (isLoggedIn) {
                    found.add(session.get());
                  }
                  return found;
                });
      }
    }
    return live;
  }

  private Optional<LiveSession> ofKnownUser(LtpaToken token) {
    return users.find(token.user()).map(account -> new LiveSession(token, account));
  }

  private CompletionStage<AuthenticationResult> withCsrf(List<LiveSession> live, String header) {
    CompletionStage<AuthenticationResult> result =
        CompletableFuture.completedStage(live.isEmpty() ? TOKEN_REFUSED : CSRF_REFUSED);
    for (LiveSession session : live) {
      result =
          result.thenCombine(
              csrf.accepts(session.token(), header),
              (before, isAccepted) ->
                  isAccepted && before.equals(CSRF_REFUSED) ? session.among(live) : before);
    }
    return result;
  }

  private static CompletionStage<AuthenticationResult> refused(Errors errors) {
    return CompletableFuture.completedStage(new NotAuthenticated(errors));
  }

  private static SecretHash loggedOut(LtpaToken token) {
    return SecretHash.of(LOGGED_OUT, token.id());
  }

  /** Valid token of a known user that was not logged out. */
  private record LiveSession(LtpaToken token, Account account) {
    AuthenticationResult among(List<LiveSession> presented) {
      return new Authenticated(token, account, presented.stream().map(LiveSession::token).toList());
    }
  }
}
