package dev.signoff.sdk.ibmmq;

import dev.signoff.sdk.LogOutResult;
import dev.signoff.sdk.NoContent;
import dev.signoff.sdk.Response;
import dev.signoff.sdk.Session;
import dev.signoff.sdk.SessionToken;
import dev.signoff.sdk.Timeouts;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.UnusableResponseException;
import dev.signoff.sdk.ibmmq.api.LoginApi;
import dev.signoff.sdk.ibmmq.api.QueueApi;
import dev.signoff.sdk.ibmmq.model.CurrentUsers;
import dev.signoff.sdk.ibmmq.model.Errors;
import dev.signoff.sdk.ibmmq.model.Queue;
import dev.signoff.sdk.ibmmq.model.User;
import dev.signoff.sdk.internal.CallEngine;
import dev.signoff.sdk.internal.Cookie;
import dev.signoff.sdk.internal.FutureCompletion;
import dev.signoff.sdk.internal.LogoutOnce;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Session of a user of an mqweb server, which {@link #close} logs out. */
public final class IbmMqSession implements Session {
  private static final Set<String> TOKEN_REFUSED = Set.of("MQWB0104E", "MQWB0112E");
  private static final Set<String> CSRF_TOKEN_STALE = Set.of("MQWB0101E");

  private final CallEngine engine;
  private final LogoutOnce logoutOnce;

  private IbmMqSession(CallEngine engine, LogoutOnce logoutOnce) {
    this.engine = engine;
    this.logoutOnce = logoutOnce;
  }

  static IbmMqSession started(CallEngine engine, Response<NoContent> login) {
    if (LtpaCredentials.token(engine.jar()).isEmpty()) {
      throw new UnusableResponseException(
          "login",
          "it set no cookie LtpaToken2 that may be sent back. Is the server reached by https?",
          login.raw(),
          null);
    }
    return of(engine.detached());
  }

  static IbmMqSession resumed(CallEngine engine, SessionToken token) {
    String value = token.reveal();
    int equals = value.indexOf('=');
    boolean named = value.startsWith(LtpaCredentials.COOKIE) && equals > 0;
    engine
        .jar()
        .put(
            engine.uri(),
            named ? value.substring(0, equals) : LtpaCredentials.COOKIE,
            named ? value.substring(equals + 1) : value);
    return of(engine);
  }

  private static IbmMqSession of(CallEngine engine) {
    return new IbmMqSession(
        engine, new LogoutOnce(failure -> says(failure, TOKEN_REFUSED), () -> engine.jar().seal()));
  }

  /**
   * Returns the same session with other timeouts, for one call or for several. Ending either ends
   * both.
   *
   * @param timeouts the timeouts of each call
   * @return a view of this session
   */
  public IbmMqSession with(Timeouts timeouts) {
    return new IbmMqSession(engine.with(timeouts), logoutOnce);
  }

  /**
   * Requests the logged-in user, and waits.
   *
   * @return the user
   * @throws UnauthorizedException if the session is over
   * @throws dev.signoff.sdk.SignoffException if the call failed otherwise
   */
  public User whoAmI() {
    return engine.await("whoAmI", IbmMqSession::whoAmI);
  }

  /**
   * Requests the logged-in user, without waiting.
   *
   * @return the user
   */
  public CompletableFuture<User> whoAmIAsync() {
    return whoAmI(engine);
  }

  /**
   * Creates a local queue, and waits. If the server calls the CSRF token stale, the session fetches
   * a new one and repeats the request once.
   *
   * @param queueManager the name of the queue manager
   * @param name the name of the queue
   * @return the response; its header {@code Location} has the address of the queue
   * @throws dev.signoff.sdk.SignoffException if the call failed
   */
  public Response<NoContent> createQueue(String queueManager, String name) {
    return engine.await("createQueue", here -> createQueue(here, queueManager, name));
  }

  /**
   * Does the same as {@link #createQueue}, without waiting.
   *
   * @param queueManager the name of the queue manager
   * @param name the name of the queue
   * @return the response; its header {@code Location} has the address of the queue
   */
  public CompletableFuture<Response<NoContent>> createQueueAsync(String queueManager, String name) {
    return createQueue(engine, queueManager, name);
  }

  @Override
  public LogOutResult logOut() {
    return engine.await("logout", this::logOut);
  }

  @Override
  public CompletableFuture<LogOutResult> logOutAsync() {
    return logOut(engine);
  }

  /** Returns the LTPA token, with the name of its cookie if the server added a suffix to it. */
  @Override
  public SessionToken token() {
    Cookie cookie =
        LtpaCredentials.token(engine.jar())
            .orElseThrow(() -> new IllegalStateException("the session has ended: log in again"));
    return SessionToken.of(
        cookie.name().equals(LtpaCredentials.COOKIE)
            ? cookie.value()
            : cookie.name() + "=" + cookie.value());
  }

  /**
   * Returns the operations of this session, each with its raw response. A logout made here does not
   * end this object.
   *
   * @return the operations
   */
  public LoginApi api() {
    return new LoginApi(engine);
  }

  /**
   * Returns the operations on queues, each with its raw response.
   *
   * @return the operations
   */
  public QueueApi queues() {
    return new QueueApi(engine);
  }

  /** Returns a text with the address of the server. */
  @Override
  public String toString() {
    return "IbmMqSession[" + engine + "]";
  }

  private CompletableFuture<LogOutResult> logOut(CallEngine here) {
    return logoutOnce.end(() -> withFreshCsrfToken(here, e -> new LoginApi(e).logoutAsync()));
  }

  private static CompletableFuture<User> whoAmI(CallEngine here) {
    return FutureCompletion.map(new LoginApi(here).whoAmIAsync(), IbmMqSession::theUser);
  }

  private static User theUser(Response<CurrentUsers> response) {
    return response.body().user().stream()
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableResponseException("whoAmI", "it names no user.", response.raw(), null));
  }

  private static CompletableFuture<Response<NoContent>> createQueue(
      CallEngine here, String queueManager, String name) {
    Queue queue = new Queue(name);
    return withFreshCsrfToken(here, e -> new QueueApi(e).createQueueAsync(queueManager, queue));
  }

  /**
   * Repeats a call once with a new CSRF token if the server rejects the old one. A rejected request
   * changed nothing, so repeating it is safe even if it is not idempotent.
   */
  private static <R> CompletableFuture<R> withFreshCsrfToken(
      CallEngine here, Function<CallEngine, CompletableFuture<R>> call) {
    long start = System.nanoTime();
    return call.apply(here)
        .exceptionallyCompose(
            failure ->
                says(LogoutOnce.cause(failure), CSRF_TOKEN_STALE)
                    ? new LoginApi(here.since(start))
                        .whoAmIAsync()
                        .thenCompose(fresh -> call.apply(here.since(start)))
                    : CompletableFuture.failedFuture(failure));
  }

  private static boolean says(Throwable failure, Set<String> messages) {
    return failure instanceof UnauthorizedException refusal
        && refusal
            .body(Errors.class)
            .map(Errors::error)
            .filter(all -> all.stream().anyMatch(error -> messages.contains(error.msgId())))
            .isPresent();
  }
}
