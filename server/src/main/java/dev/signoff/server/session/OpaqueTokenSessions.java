package dev.signoff.server.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that are identified by opaque tokens. A user may have several at the same time. Thread
 * safe.
 */
public final class OpaqueTokenSessions {
  private final SessionStore store;
  private final TokenGenerator tokens;
  private final Clock clock;
  private final Duration lifetime;
  private final int max;

  /**
   * Creates sessions on top of a store.
   *
   * @param store the store for the sessions
   * @param tokens the generator of tokens
   * @param clock the clock
   * @param lifetime the lifetime of a session
   * @param max the maximum number of sessions per user; a further login ends the oldest
   */
  public OpaqueTokenSessions(
      SessionStore store, TokenGenerator tokens, Clock clock, Duration lifetime, int max) {
    this.store = store;
    this.tokens = tokens;
    this.clock = clock;
    this.lifetime = lifetime;
    this.max = max;
  }

  /**
   * Starts a session.
   *
   * @param realm the realm in which the token is valid, such as one project
   * @param user the user name
   * @return the new token; the stage fails with {@link StoreFullException} if the store is full
   */
  public CompletionStage<String> open(String realm, String user) {
    String token = tokens.next();
    return store
        .open(
            SecretHash.of(realm, token),
            user,
            clock.instant().plus(lifetime),
            SecretHash.of("owner of " + realm, user),
            max)
        .thenApply(stored -> token);
  }

  /**
   * Finds the user of a session.
   *
   * @param realm the realm of the request
   * @param token the token of the request, or null
   * @return the user name, or empty if the token is not valid in the realm
   */
  public CompletionStage<Optional<String>> user(String realm, @Nullable String token) {
    return token == null
        ? CompletableFuture.completedStage(Optional.empty())
        : store.get(SecretHash.of(realm, token));
  }

  /**
   * Ends a session immediately.
   *
   * @param realm the realm of the request
   * @param token the token of the request, or null
   * @return whether the token belonged to a live session
   */
  public CompletionStage<Boolean> end(String realm, @Nullable String token) {
    return token == null
        ? CompletableFuture.completedStage(false)
        : store.remove(SecretHash.of(realm, token));
  }
}
