package dev.signoff.sdk.rested;

import dev.signoff.sdk.ForbiddenException;
import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.Response;
import dev.signoff.sdk.Session;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.Timeouts;
import dev.signoff.sdk.UnusableResponseException;
import dev.signoff.sdk.internal.CallEngine;
import dev.signoff.sdk.internal.FutureCompletion;
import dev.signoff.sdk.internal.LogoutOnce;
import dev.signoff.sdk.rested.api.CustomEndpointApi;
import dev.signoff.sdk.rested.model.UserRecord;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Session of a user of a rested project, which {@link #close} logs out. */
public final class RestedSession implements Session {
  private final CallEngine engine;
  private final Project project;
  private final RestedCredentials credentials;
  private final AtomicBoolean admitted;
  private final LogoutOnce logoutOnce;

  private RestedSession(
      CallEngine engine,
      Project project,
      RestedCredentials credentials,
      AtomicBoolean admitted,
      LogoutOnce logoutOnce) {
    this.engine = engine;
    this.project = project;
    this.credentials = credentials;
    this.admitted = admitted;
    this.logoutOnce = logoutOnce;
  }

  private RestedSession(
      CallEngine engine, Project project, RestedCredentials credentials, AtomicBoolean admitted) {
    this(
        engine,
        project,
        credentials,
        admitted,
        new LogoutOnce(
            failure -> failure instanceof ForbiddenException && admitted.get(),
            credentials::forget));
  }

  static RestedSession resumed(CallEngine client, Project project, TokenForm form, String token) {
    SessionStart start = new SessionStart(client, project, form);
    if (form == TokenForm.HEADER) {
      start.credentials.take(token);
    } else {
      start.engine.jar().put(start.engine.uri(), RestedCredentials.COOKIE, token);
    }
    return new RestedSession(start.engine, project, start.credentials, new AtomicBoolean());
  }

  /**
   * Returns the same session with other timeouts, for one call or for several. Ending either ends
   * both.
   *
   * @param timeouts the timeouts of each call
   * @return a view of this session
   */
  public RestedSession with(Timeouts timeouts) {
    return new RestedSession(engine.with(timeouts), project, credentials, admitted, logoutOnce);
  }

  /**
   * Requests the logged-in user, and waits.
   *
   * @return the record of the user
   * @throws ForbiddenException if the session is over
   * @throws dev.signoff.sdk.SignoffException if the call failed otherwise
   */
  public UserRecord whoAmI() {
    return engine.await("whoAmI", this::whoAmI);
  }

  /**
   * Requests the logged-in user, without waiting.
   *
   * @return the record of the user
   */
  public CompletableFuture<UserRecord> whoAmIAsync() {
    return whoAmI(engine);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The vendor documents no response for an ended token. The contract knows three causes of a
   * 403: no key, a forbidden origin, a missing or rejected token. Once this session got a 2xx with
   * the same key and the same origin, only the token is left: then a 403 means that the session was
   * over before. In a session that was resumed and has made no call yet, a 403 is a {@link
   * ForbiddenException}.
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
            .token()
            .orElseThrow(() -> new IllegalStateException("the session has ended: log in again")));
  }

  /**
   * Returns the operations of this session, each with its raw response. A logout made here does not
   * end this object.
   *
   * @return the operations
   */
  public CustomEndpointApi api() {
    return new CustomEndpointApi(engine);
  }

  /** Names the server and the endpoint. */
  @Override
  public String toString() {
    return "RestedSession[" + engine + ", " + project.endpoint() + "]";
  }

  private CompletableFuture<UserRecord> whoAmI(CallEngine here) {
    return FutureCompletion.map(
        new CustomEndpointApi(here).whoAmIAsync(project.endpoint()),
        response -> {
          admitted.set(true);
          return response.body();
        });
  }

  private CompletableFuture<LogOutResult> logOut(CallEngine here) {
    return logoutOnce.end(() -> new CustomEndpointApi(here).logoutAsync(project.endpoint()));
  }

  /** Session that is about to start. */
  static final class SessionStart {
    private final CallEngine engine;
    private final Project project;
    private final TokenForm form;
    private final RestedCredentials credentials;

    SessionStart(CallEngine client, Project project, TokenForm form) {
      this.engine = client.session(jar -> new RestedCredentials(jar, project.key()));
      this.project = project;
      this.form = form;
      this.credentials = (RestedCredentials) engine.credentials();
    }

    CallEngine engine() {
      return engine;
    }

    RestedSession session(Response<UserRecord> login) {
      if (form == TokenForm.HEADER) {
        login.headers().first("authorization").ifPresent(credentials::take);
      }
      if (credentials.token().isEmpty()) {
        throw new UnusableResponseException(
            "login",
            form == TokenForm.HEADER
                ? "it has no header Authorization."
                : "it set no cookie __Secure-rested-access-token that may be sent back. Is the"
                    + " server reached by https?",
            login.raw(),
            null);
      }
      return new RestedSession(engine.detached(), project, credentials, new AtomicBoolean(true));
    }
  }
}
