package dev.signoff.sdk.rocketchat;

import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.Response;
import dev.signoff.sdk.Session;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.Timeouts;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.internal.CallEngine;
import dev.signoff.sdk.internal.FutureCompletion;
import dev.signoff.sdk.internal.LogoutOnce;
import dev.signoff.sdk.internal.SchemeCredentials;
import dev.signoff.sdk.rocketchat.api.AuthenticationApi;
import dev.signoff.sdk.rocketchat.model.Profile;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Session of a user of a Rocket.Chat server, which {@link #close} logs out. */
public final class RocketChatSession implements Session {
  private static final String TOKEN = "authToken";

  private final CallEngine engine;
  private final SchemeCredentials credentials;
  private final LogoutOnce logoutOnce;
  private final String userId;

  private RocketChatSession(
      CallEngine engine, SchemeCredentials credentials, LogoutOnce logoutOnce, String userId) {
    this.engine = engine;
    this.credentials = credentials;
    this.logoutOnce = logoutOnce;
    this.userId = userId;
  }

  static RocketChatSession of(CallEngine client, String userId, String token) {
    SchemeCredentials credentials = new SchemeCredentials(Map.of(TOKEN, token, "userId", userId));
    return new RocketChatSession(
        client.session(jar -> credentials),
        credentials,
        new LogoutOnce(UnauthorizedException.class::isInstance, credentials::forget),
        userId);
  }

  /**
   * Returns the same session with other timeouts, for one call or for several. Ending either ends
   * both.
   *
   * @param timeouts the timeouts of each call
   * @return a view of this session
   */
  public RocketChatSession with(Timeouts timeouts) {
    return new RocketChatSession(engine.with(timeouts), credentials, logoutOnce, userId);
  }

  /**
   * Returns the id of the user.
   *
   * @return the id
   */
  public String userId() {
    return userId;
  }

  /**
   * Requests the logged-in user, and waits.
   *
   * @return the profile of the user
   * @throws UnauthorizedException if the session is over
   * @throws dev.signoff.sdk.SignoffException if the call failed otherwise
   */
  public Profile whoAmI() {
    return api().whoAmI().body();
  }

  /**
   * Requests the logged-in user, without waiting.
   *
   * @return the profile of the user
   */
  public CompletableFuture<Profile> whoAmIAsync() {
    return FutureCompletion.map(api().whoAmIAsync(), Response::body);
  }

  /**
   * {@inheritDoc} A response without a body, as version 7.4 of the server sends it, counts as a
   * confirmation.
   */
  @Override
  public LogOutResult logOut() {
    return engine.await("logout", this::logOut);
  }

  @Override
  public CompletableFuture<LogOutResult> logOutAsync() {
    return logOut(engine);
  }

  @Override
  public SessionToken token() {
    return SessionToken.of(
        credentials
            .value(TOKEN)
            .orElseThrow(() -> new IllegalStateException("the session has ended: log in again")));
  }

  /**
   * Returns the operations of this session, each with its raw response. A logout made here does not
   * end this object.
   *
   * @return the operations
   */
  public AuthenticationApi api() {
    return new AuthenticationApi(engine);
  }

  /** Returns a text with the address of the server. */
  @Override
  public String toString() {
    return "RocketChatSession[" + engine + "]";
  }

  private CompletableFuture<LogOutResult> logOut(CallEngine here) {
    return logoutOnce.end(() -> new AuthenticationApi(here).logoutAsync());
  }
}
