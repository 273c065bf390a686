package dev.signoff.server.ibmmq;

import dev.signoff.server.contract.SetCookie;
import dev.signoff.server.session.Hash;
import dev.signoff.server.session.SessionStore;
import dev.signoff.server.session.Tokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.CompletionStage;

/**
 * 9.0.2 to 9.0.4: the header must repeat the newest token, so the server remembers a hash of it for
 * each session.
 */
final class NewestCsrfToken implements CsrfRule {
  private static final String PURPOSE = "ibm-mq/csrf";
  private static final SetCookie COOKIE =
      SetCookie.session("csrfToken", "", "Strict").readableByScripts();

  private final SessionStore store;
  private final Tokens tokens;

  NewestCsrfToken(SessionStore store, Tokens tokens) {
    this.store = store;
    this.tokens = tokens;
  }

  @Override
  public CompletionStage<SetCookie[]> renew(LtpaToken session) {
    String token = tokens.next();
    return store
        .put(key(session), hash(token), session.expires())
        .thenApply(remembered -> new SetCookie[] {COOKIE.withValue(token)});
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
  public SetCookie[] deletions() {
    return new SetCookie[] {COOKIE.deletion()};
  }

  private static Hash key(LtpaToken session) {
    return Hash.of(PURPOSE, session.id());
  }

  private static String hash(String token) {
    return Hash.of(PURPOSE, token).toString();
  }

  private static boolean equal(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
