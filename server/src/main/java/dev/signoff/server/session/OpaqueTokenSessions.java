package dev.signoff.server.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Sessions under opaque tokens, for one purpose. Several for one user live side by side. Thread
 * safe.
 */
public final class OpaqueTokenSessions {
  private final SessionStore store;
  private final TokenGenerator tokens;
  private final Clock clock;
  private final Duration lifetime;
  private final int most;

  /**
   * Creates sessions on top of a store.
   *
   * @param store remembers them
   * @param tokens makes the tokens
   * @param clock tells the time
   * @param lifetime how long a session lasts from its login on
   * @param most how many sessions a user may have; the oldest end when there are more
   */
  public OpaqueTokenSessions(
      SessionStore store, TokenGenerator tokens, Clock clock, Duration lifetime, int most) {
    this.store = store;
    this.tokens = tokens;
    this.clock = clock;
    this.lifetime = lifetime;
    this.most = most;
  }

  /**
   * Starts a session.
   *
   * @param realm where the token is good for anything, such as one project
   * @param user whose session it is
   * @return the new token; fails with {@link StoreFullException} if there is no room for it
   */
  public CompletionStage<String> open(String realm, String user) {
    String token = tokens.next();
    return store
        .open(
            SecretHash.of(realm, token),
            user,
            clock.instant().plus(lifetime),
            SecretHash.of("owner of " + realm, user),
            most)
        .thenApply(remembered -> token);
  }

  /**
   * Tells whose session a token is.
   *
   * @param realm where the token is shown
   * @param token the token as it came, or null
   * @return the user, or nothing if the token opens nothing here
   */
  public CompletionStage<Optional<String>> user(String realm, @Nullable String token) {
    return token == null
        ? CompletableFuture.completedStage(Optional.empty())
        : store.get(SecretHash.of(realm, token));
  }

  /**
   * Ends a session, at once.
   *
   * @param realm where the token is shown
   * @param token the token as it came, or null
   * @return whether the token was that of a live session
   */
  public CompletionStage<Boolean> end(String realm, @Nullable String token) {
    return token == null
        ? CompletableFuture.completedStage(false)
        : store.remove(SecretHash.of(realm, token));
  }
}
