package dev.signoff.sdk.rested;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.Timeouts;
import dev.signoff.sdk.internal.CallEngine;
import dev.signoff.sdk.internal.ClosedFlag;
import dev.signoff.sdk.internal.FutureCompletion;
import dev.signoff.sdk.rested.api.CustomEndpointApi;
import dev.signoff.sdk.rested.model.Credentials;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Client for one custom endpoint of a rested project, which starts sessions. Safe for use by
 * several threads; one per endpoint is enough. It never sends an {@code Origin}, unless an
 * interceptor adds one.
 */
public final class RestedClient implements AutoCloseable {
  private final CallEngine engine;
  private final Project project;
  private final ClosedFlag closedFlag;

  private RestedClient(CallEngine engine, Project project, ClosedFlag closedFlag) {
    this.engine = engine;
    this.project = project;
    this.closedFlag = closedFlag;
  }

  /**
   * Returns a client with standard options.
   *
   * @param uri where the server is, such as {@code https://app.rested.dev}
   * @param endpoint the custom endpoint, such as {@code examples/auth}, unescaped
   * @param key the key of the project; it goes into the query of every call, and into no message
   * @return the client
   * @throws IllegalArgumentException if {@code uri} is not the address of a server, or {@code
   *     endpoint} has an empty segment
   */
  public static RestedClient at(URI uri, String endpoint, String key) {
    return at(uri, endpoint, key, ClientOptions.standard());
  }

  /**
   * Returns a client with options.
   *
   * @param uri where the server is, such as {@code https://app.rested.dev}
   * @param endpoint the custom endpoint, such as {@code examples/auth}, unescaped
   * @param key the key of the project; it goes into the query of every call, and into no message
   * @param options how calls are made
   * @return the client
   * @throws IllegalArgumentException if {@code uri} is not the address of a server, or {@code
   *     endpoint} has an empty segment
   */
  public static RestedClient at(URI uri, String endpoint, String key, ClientOptions options) {
    Project project = Project.of(endpoint, key);
    return new RestedClient(CallEngine.at(uri, options), project, new ClosedFlag("RestedClient"));
  }

  /**
   * Returns the same client with other timeouts, for one login or for several.
   *
   * @param timeouts the timeouts of each call, and of the sessions that it starts
   * @return a view of this client
   */
  public RestedClient with(Timeouts timeouts) {
    return new RestedClient(engine.with(timeouts), project, closedFlag);
  }

  /**
   * Logs in and waits; the access token comes as a cookie.
   *
   * @param username the name of the user
   * @param password the password of the user; not kept
   * @return a session that logs out when it is closed
   * @throws dev.signoff.sdk.BadRequestException if there is no such user with this password, no
   *     such endpoint or no such key
   * @throws dev.signoff.sdk.SignoffException if the login failed otherwise
   */
  public RestedSession logIn(String username, String password) {
    return logIn(byName(username, password), TokenForm.COOKIE);
  }

  /**
   * Logs in and waits.
   *
   * @param credentials the user name or the e-mail address, and the password; not kept
   * @param form how the access token travels
   * @return a session that logs out when it is closed
   * @throws dev.signoff.sdk.BadRequestException if there is no such user with this password, no
   *     such endpoint or no such key
   * @throws dev.signoff.sdk.SignoffException if the login failed otherwise
   */
  public RestedSession logIn(Credentials credentials, TokenForm form) {
    return engine.await("login", here -> logIn(here, credentials, form));
  }

  /**
   * Logs in without waiting; the access token comes as a cookie.
   *
   * @param username the name of the user
   * @param password the password of the user; not kept
   * @return a session that logs out when it is closed
   */
  public CompletableFuture<RestedSession> logInAsync(String username, String password) {
    return logInAsync(byName(username, password), TokenForm.COOKIE);
  }

  /**
   * Logs in without waiting.
   *
   * @param credentials the user name or the e-mail address, and the password; not kept
   * @param form how the access token travels
   * @return a session that logs out when it is closed
   */
  public CompletableFuture<RestedSession> logInAsync(Credentials credentials, TokenForm form) {
    return logIn(engine, credentials, form);
  }

  /**
   * Takes up a session that was started elsewhere; the token travels as a cookie. Sends no request:
   * the first call shows whether the session is alive.
   *
   * @param token the access token of that session
   * @return a session that logs out when it is closed
   */
  public RestedSession resume(SessionToken token) {
    return resume(token, TokenForm.COOKIE);
  }

  /**
   * Resumes a session that was started elsewhere. Sends no request: the first call shows whether
   * the session is alive.
   *
   * @param token the access token of that session
   * @param form how the access token travels
   * @return a session that logs out when it is closed
   */
  public RestedSession resume(SessionToken token, TokenForm form) {
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(form, "form");
    closedFlag.ensureOpen();
    return RestedSession.resumed(engine, project, form, token.reveal());
  }

  /** Starts no more sessions. Those that were started are not logged out: close them. */
  @Override
  public void close() {
    closedFlag.set();
  }

  /** Names the server and the endpoint. */
  @Override
  public String toString() {
    return "RestedClient[" + engine + ", " + project.endpoint() + "]";
  }

  private CompletableFuture<RestedSession> logIn(
      CallEngine here, Credentials credentials, TokenForm form) {
    Objects.requireNonNull(credentials, "credentials");
    Boolean inHeader = Objects.requireNonNull(form, "form") == TokenForm.HEADER ? true : null;
    closedFlag.ensureOpen();
    RestedSession.SessionStart start = new RestedSession.SessionStart(here, project, form);
    return FutureCompletion.map(
        new CustomEndpointApi(start.engine())
            .loginAsync(project.endpoint(), credentials, inHeader, null),
        start::session);
  }

  private static Credentials byName(String username, String password) {
    return new Credentials(password).withUsername(Objects.requireNonNull(username, "username"));
  }
}
