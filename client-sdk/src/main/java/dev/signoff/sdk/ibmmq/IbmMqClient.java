package dev.signoff.sdk.ibmmq;

import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.Timeouts;
import dev.signoff.sdk.ibmmq.api.LoginApi;
import dev.signoff.sdk.ibmmq.model.Credentials;
import dev.signoff.sdk.internal.CallEngine;
import dev.signoff.sdk.internal.ClosedFlag;
import dev.signoff.sdk.internal.FutureCompletion;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Client of one mqweb server, which starts sessions. Safe for use by several threads; one per
 * server is enough.
 *
 * <p>Works with every release that has a REST API: the CSRF rule is learnt from the server's
 * cookies.
 */
public final class IbmMqClient implements AutoCloseable {
  private final CallEngine engine;
  private final ClosedFlag closedFlag;

  private IbmMqClient(CallEngine engine, ClosedFlag closedFlag) {
    this.engine = engine;
    this.closedFlag = closedFlag;
  }

  /**
   * Returns a client with standard options.
   *
   * @param uri where the server is, such as {@code https://localhost:9443}; over plain HTTP no
   *     login works, because the token may only be sent over HTTPS
   * @return the client
   * @throws IllegalArgumentException if {@code uri} is not the address of a server
   */
  public static IbmMqClient at(URI uri) {
    return at(uri, ClientOptions.standard());
  }

  /**
   * Returns a client with options.
   *
   * @param uri where the server is, such as {@code https://localhost:9443}
   * @param options how calls are made
   * @return the client
   * @throws IllegalArgumentException if {@code uri} is not the address of a server
   */
  public static IbmMqClient at(URI uri, ClientOptions options) {
    return new IbmMqClient(CallEngine.at(uri, options), new ClosedFlag("IbmMqClient"));
  }

  /**
   * Returns the same client with other timeouts, for one login or for several.
   *
   * @param timeouts the timeouts of each call, and of the sessions that it starts
   * @return a view of this client
   */
  public IbmMqClient with(Timeouts timeouts) {
    return new IbmMqClient(engine.with(timeouts), closedFlag);
  }

  /**
   * Logs in and waits.
   *
   * @param username the name of the user
   * @param password the password of the user; not kept
   * @return a session that logs out when it is closed
   * @throws dev.signoff.sdk.UnauthorizedException if there is no such user with this password
   * @throws dev.signoff.sdk.SignoffException if the login failed otherwise
   */
  public IbmMqSession logIn(String username, String password) {
    return engine.await("login", here -> logIn(here, username, password));
  }

  /**
   * Logs in without waiting.
   *
   * @param username the name of the user
   * @param password the password of the user; not kept
   * @return a session that logs out when it is closed
   */
  public CompletableFuture<IbmMqSession> logInAsync(String username, String password) {
    return logIn(engine, username, password);
  }

  /**
   * Resumes a session that was started elsewhere. Sends no request: the first call shows whether
   * the session is alive.
   *
   * @param token the token of that session, or the value of a cookie {@code LtpaToken2}
   * @return a session that logs out when it is closed
   */
  public IbmMqSession resume(SessionToken token) {
    Objects.requireNonNull(token, "token");
    closedFlag.ensureOpen();
    return IbmMqSession.resumed(engine.session(LtpaCredentials::new), token);
  }

  /** Starts no more sessions. Those that were started are not logged out: close them. */
  @Override
  public void close() {
    closedFlag.set();
  }

  /** Returns a text with the address of the server. */
  @Override
  public String toString() {
    return "IbmMqClient[" + engine + "]";
  }

  private CompletableFuture<IbmMqSession> logIn(CallEngine here, String username, String password) {
    Credentials credentials = new Credentials(username, password);
    closedFlag.ensureOpen();
    CallEngine session = here.session(LtpaCredentials::new);
    return FutureCompletion.map(
        new LoginApi(session).loginAsync(credentials),
        response -> IbmMqSession.started(session, response));
  }
}
