package dev.signoff.sdk.internal;

import dev.signoff.sdk.Call;
import dev.signoff.sdk.Caller;
import dev.signoff.sdk.ClientOptions;
import dev.signoff.sdk.Response;
import dev.signoff.sdk.Timeouts;
import dev.signoff.sdk.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Caller that sends calls to one server with one set of credentials. Immutable but for the cookie
 * jar.
 */
public final class CallEngine implements Caller {
  final ClientOptions options;
  final BaseUri server;
  final Transport transport;
  final Timeouts timeouts;
  final Credentials credentials;
  final CookieJar jar;
  final Executor executor;

  private CallEngine(
      ClientOptions options,
      BaseUri server,
      Transport transport,
      Timeouts timeouts,
      Credentials credentials,
      CookieJar jar,
      Executor executor) {
    this.options = options;
    this.server = server;
    this.transport = transport;
    this.timeouts = timeouts;
    this.credentials = credentials;
    this.jar = jar;
    this.executor = executor;
  }

  /** Returns an engine for calls without a session. */
  public static CallEngine at(URI uri, ClientOptions options) {
    Objects.requireNonNull(options, "options");
    return new CallEngine(
        options,
        BaseUri.of(uri),
        options.transport().orElseGet(() -> JdkTransport.of(uri, options)),
        options.timeouts(),
        Credentials.none(),
        new CookieJar(options.clock()),
        executor(options));
  }

  /** Returns a copy for a session: with an empty jar, and credentials that may come from it. */
  public CallEngine session(Function<CookieJar, Credentials> own) {
    CookieJar empty = new CookieJar(options.clock());
    return new CallEngine(options, server, transport, timeouts, own.apply(empty), empty, executor);
  }

  /** Returns a copy with an empty jar that can show nothing. */
  public CallEngine anonymous() {
    return session(jar -> Credentials.none());
  }

  /** Returns a copy for calls with other timeouts, in the same session. */
  public CallEngine with(Timeouts own) {
    Objects.requireNonNull(own, "timeouts");
    return new CallEngine(options, server, transport, own, credentials, jar, executor);
  }

  /** Returns a copy whose calls share what is left of the time of one call that started then. */
  public CallEngine since(long nanoTime) {
    Duration left = timeouts.call().minusNanos(System.nanoTime() - nanoTime);
    boolean over = left.isNegative() || left.isZero();
    return with(timeouts.withCall(over ? Duration.ofNanos(1) : left));
  }

  /** Returns the cookies of this session. */
  public CookieJar jar() {
    return jar;
  }

  /** Returns the credentials of this session. */
  public Credentials credentials() {
    return credentials;
  }

  /** Returns the base address of the server. */
  public URI uri() {
    return server.uri();
  }

  @Override
  public <T> Response<T> send(Call<T> call) {
    return await(call.operation().id(), engine -> engine.sendAsync(call));
  }

  @Override
  public <T> CompletableFuture<Response<T>> sendAsync(Call<T> call) {
    return new CallExecution<>(this, call).start();
  }

  /** Does asynchronous work on the calling thread, and waits for it. */
  public <R> R await(String operation, Function<CallEngine, CompletableFuture<R>> work) {
    CallerThreadExecutor thread = new CallerThreadExecutor(executor(options));
    return thread.await(operation, work.apply(on(thread)));
  }

  CompletableFuture<Transport.TransportResponse> transport(
      Transport.TransportRequest request, Duration timeout) {
    return executor instanceof CallerThreadExecutor caller
            && caller.isCurrent()
            && transport instanceof JdkTransport jdk
        ? jdk.sendAndWait(request, timeout)
        : transport.send(request);
  }

  void within(Duration limit, CompletableFuture<?> future, Runnable giveUp) {
    if (executor instanceof CallerThreadExecutor caller) {
      caller.within(limit, future, giveUp);
    } else {
      FutureCompletion.within(limit, future, giveUp);
    }
  }

  /** Returns a copy whose asynchronous calls complete on the executor of the client. */
  public CallEngine detached() {
    return on(executor(options));
  }

  private CallEngine on(Executor other) {
    return new CallEngine(options, server, transport, timeouts, credentials, jar, other);
  }

  private static Executor executor(ClientOptions options) {
    return options.executor().orElseGet(SharedThreadPool::executor);
  }

  /** Returns a text with the address of the server and no credential. */
  @Override
  public String toString() {
    return server.toString();
  }
}
