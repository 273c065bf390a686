package dev.signoff.server.ibmmq;

import dev.signoff.server.contract.ResponseCookie;
import dev.signoff.server.session.SecretHash;
import dev.signoff.server.session.SessionStore;
import dev.signoff.server.session.TokenGenerator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.CompletionStage;

/**
 * CSRF rule of the profile 9.0.4: the header must contain the newest token. The server stores a
 * hash of it for each session.
 */
final class NewestCsrfTokenRule implements CsrfRule {
  private static final String PURPOSE = "ibm-mq/csrf";
  private static final ResponseCookie COOKIE =
      ResponseCookie.session("csrfToken", "", "Strict").readableByScripts();

  private final SessionStore store;
  private final TokenGenerator tokens;

  NewestCsrfTokenRule(SessionStore store, TokenGenerator tokens) {
    this.store = store;
    this.tokens = tokens;
  }

  @Override
  public CompletionStage<ResponseCookie[]> renew(LtpaToken session) {
    String token = tokens.next();
    return store
        .put(key(session), hash(token), session.expires())
        .thenApply(stored -> new ResponseCookie[] {COOKIE.withValue(token)});
  }

  @Override
  public CompletionStage<Boolean> accepts(LtpaToken session, String header) {
    return store
        .get(key(session))
        .thenApply(kept -> kept.filter(newest -> equal(newest, hash(header))).isPresent());
  }

  @Override
  public CompletionStage<Void> end(LtpaToken session) {
    return store.remove(key(session)).thenAccept(removed -> {});
  }

  @Override
  public ResponseCookie[] deletions() {
    return new ResponseCookie[] {COOKIE.deletion()};
  }

  private static SecretHash key(LtpaToken session) {
    return SecretHash.of(PURPOSE, session.id());
  }

  private static String hash(String token) {
    return SecretHash.of(PURPOSE, token).toString();
  }

  private static boolean equal(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
