package dev.signoff.server.ibmmq;

import dev.signoff.server.account.Directory;
import dev.signoff.server.ibmmq.Verdict.Granted;
import dev.signoff.server.ibmmq.Verdict.Refused;
import dev.signoff.server.session.Hash;
import dev.signoff.server.session.SessionStore;
import org.jspecify.annotations.Nullable;

/** Decides whether a request is authenticated, and may change something. */
final class LtpaSessions {
  private static final String LOGGED_OUT = "ibm-mq/logged-out";

  private final Directory users;
  private final LtpaTokens tokens;
  private final CsrfRule csrf;
  private final SessionStore store;
  private final boolean trackLoggedOut;

  LtpaSessions(
      Directory users,
      LtpaTokens tokens,
      CsrfRule csrf,
      SessionStore store,
      boolean trackLoggedOut) {
    this.users = users;
    this.tokens = tokens;
    this.csrf = csrf;
    this.store = store;
    this.trackLoggedOut = trackLoggedOut;
  }

  /** For a request that only looks. */
  Verdict authenticate(@Nullable String cookie) {
    if (cookie == null) {
      return new Refused(IbmMqErrors.NOT_AUTHENTICATED);
    }
    return tokens
        .verify(cookie)
        .filter(token -> !isLoggedOut(token))
        .flatMap(token -> users.find(token.user()).map(user -> new Granted(token, user)))
        .map(Verdict.class::cast)
        .orElseGet(() -> new Refused(IbmMqErrors.TOKEN_REFUSED));
  }

  /** For a request that changes something. */
  Verdict authenticateChange(@Nullable String cookie, @Nullable String csrfHeader) {
    if (csrfHeader == null) {
      return new Refused(IbmMqErrors.CSRF_HEADER_MISSING);
    }
    Verdict verdict = authenticate(cookie);
    return verdict instanceof Granted session && !csrf.accepts(session.token(), csrfHeader)
        ? new Refused(IbmMqErrors.CSRF_HEADER_REFUSED)
        : verdict;
  }

  /** By default the token stays valid until it expires, as the vendor documents. */
  void end(LtpaToken token) {
    if (trackLoggedOut) {
      store.put(loggedOut(token), "", token.expires());
    }
  }

  private boolean isLoggedOut(LtpaToken token) {
    return trackLoggedOut && store.get(loggedOut(token)).isPresent();
  }

  private static Hash loggedOut(LtpaToken token) {
    return Hash.of(LOGGED_OUT, token.id());
  }
}
