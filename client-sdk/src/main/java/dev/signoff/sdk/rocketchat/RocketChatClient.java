package dev.signoff.sdk.rocketchat;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.Timeouts;
import dev.signoff.sdk.internal.CallEngine;
import dev.signoff.sdk.internal.ClosedFlag;
import dev.signoff.sdk.internal.FutureCompletion;
import dev.signoff.sdk.rocketchat.api.AuthenticationApi;
import dev.signoff.sdk.rocketchat.model.Credentials;
import dev.signoff.sdk.rocketchat.model.LoginData;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Client of one Rocket.Chat server, which starts sessions. Safe for use by several threads; one per
 * server is enough.
 */
public final class RocketChatClient implements AutoCloseable {
  private final CallEngine engine;
  private final ClosedFlag closedFlag;

  private RocketChatClient(CallEngine engine, ClosedFlag closedFlag) {
    this.engine = engine;
    this.closedFlag = closedFlag;
  }

  /**
   * Returns a client with standard options.
   *
   * @param uri where the server is, such as {@code https://chat.example.com}
   * @return the client
   * @throws IllegalArgumentException if {@code uri} is not the address of a server
   */
  public static RocketChatClient at(URI uri) {
    return at(uri, ClientOptions.standard());
  }

  /**
   * Returns a client with options.
   *
   * @param uri where the server is, such as {@code https://chat.example.com}
   * @param options how calls are made
   * @return the client
   * @throws IllegalArgumentException if {@code uri} is not the address of a server
   */
  public static RocketChatClient at(URI uri, ClientOptions options) {
    return new RocketChatClient(CallEngine.at(uri, options), new ClosedFlag("RocketChatClient"));
  }

  /**
   * Returns the same client with other timeouts, for one login or for several.
   *
   * @param timeouts the timeouts of each call, and of the sessions that it starts
   * @return a view of this client
   */
  public RocketChatClient with(Timeouts timeouts) {
    return new RocketChatClient(engine.with(timeouts), closedFlag);
  }

  /**
   * Logs in and waits.
   *
   * @param user the user name or the e-mail address
   * @param password the password of the user; not kept
   * @return a session that logs out when it is closed
   * @throws dev.signoff.sdk.UnauthorizedException if there is no such user with this password
   * @throws dev.signoff.sdk.SignoffException if the login failed otherwise
   */
  public RocketChatSession logIn(String user, String password) {
    Credentials credentials = credentials(user, password);
    return engine.await("login", here -> logIn(here, credentials));
  }

  /**
   * Logs in without waiting.
   *
   * @param user the user name or the e-mail address
   * @param password the password of the user; not kept
   * @return a session that logs out when it is closed
   */
  public CompletableFuture<RocketChatSession> logInAsync(String user, String password) {
    return logIn(engine, credentials(user, password));
  }

  /**
   * Resumes a session that was started elsewhere, and waits: a request to the server finds its
   * user.
   *
   * @param token the token of that session
   * @return a session that logs out when it is closed
   * @throws dev.signoff.sdk.UnauthorizedException if the token is not alive
   * @throws dev.signoff.sdk.SignoffException if the call failed otherwise
   */
  public RocketChatSession resume(SessionToken token) {
    Credentials credentials = new Credentials().withResume(reveal(token));
    return engine.await("login", here -> logIn(here, credentials));
  }

  /**
   * Does the same as {@link #resume(SessionToken)}, without waiting.
   *
   * @param token the token of that session
   * @return a session that logs out when it is closed
   */
  public CompletableFuture<RocketChatSession> resumeAsync(SessionToken token) {
    return logIn(engine, new Credentials().withResume(reveal(token)));
  }

  /**
   * Resumes a session that was started elsewhere. Sends no request: the first call shows whether
   * the session is alive.
   *
   * @param userId the id of the user
   * @param token the token of that session
   * @return a session that logs out when it is closed
   */
  public RocketChatSession resume(String userId, SessionToken token) {
    Objects.requireNonNull(userId, "userId");
    closedFlag.ensureOpen();
    return RocketChatSession.of(engine, userId, reveal(token));
  }

  /** Starts no more sessions. Those that were started are not logged out: close them. */
  @Override
  public void close() {
    closedFlag.set();
  }

  /** Returns a text with the address of the server. */
  @Override
  public String toString() {
    return "RocketChatClient[" + engine + "]";
  }

  private CompletableFuture<RocketChatSession> logIn(CallEngine here, Credentials credentials) {
    closedFlag.ensureOpen();
    return FutureCompletion.map(
        new AuthenticationApi(here.anonymous()).loginAsync(credentials),
        response -> {
          LoginData data = response.body().data();
          return RocketChatSession.of(here.detached(), data.userId(), data.authToken());
        });
  }

  private static String reveal(SessionToken token) {
    return Objects.requireNonNull(token, "token").reveal();
  }

  private static Credentials credentials(String user, String password) {
    return new Credentials()
        .withUser(Objects.requireNonNull(user, "user"))
        .withPassword(Objects.requireNonNull(password, "password"));
  }
}
