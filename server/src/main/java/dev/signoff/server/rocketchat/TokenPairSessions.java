package dev.signoff.server.rocketchat;

import dev.signoff.server.account.Account;
import dev.signoff.server.account.UserDirectory;
import dev.signoff.server.session.OpaqueTokenSessions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sessions that are identified by a token together with a user id. */
final class TokenPairSessions {
  static final String REALM = "rocket-chat";
  private static final int ID_CHARACTERS = 17;

  private final UserDirectory users;
  private final OpaqueTokenSessions sessions;

  TokenPairSessions(UserDirectory users, OpaqueTokenSessions sessions) {
    this.users = users;
    this.sessions = sessions;
  }

  CompletionStage<String> open(Account account) {
    return sessions.open(REALM, account.username());
  }

  CompletionStage<Optional<Account>> resume(String token) {
    return sessions.user(REALM, token).thenApply(user -> user.flatMap(users::find));
  }

  CompletionStage<Optional<Account>> user(@Nullable String token, @Nullable String userId) {
    if (token == null || userId == null) {
      return CompletableFuture.completedStage(Optional.empty());
    }
    return resume(token).thenApply(found -> found.filter(account -> equal(id(account), userId)));
  }

  /** Ends a session and returns its account, if there was one. */
  CompletionStage<Optional<Account>> end(@Nullable String token, @Nullable String userId) {
    return user(token, userId)
        .thenCompose(
            user ->
                user.isPresent()
                    ? sessions.end(REALM, token).thenApply(ended -> user.filter(same -> ended))
                    : CompletableFuture.completedStage(user));
  }

  /**
   * Returns the user id: seventeen letters and digits as in the vendor's API, the same after every
   * restart.
   */
  static String id(Account account) {
    byte[] name = (REALM + '/' + account.username()).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(name).toString().replace("-", "").substring(0, ID_CHARACTERS);
  }

  private static boolean equal(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
