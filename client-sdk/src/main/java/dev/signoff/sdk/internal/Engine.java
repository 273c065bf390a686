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

/** Sends calls to one server with one set of credentials. Immutable but for the cookie jar. */
public final class Engine implements Caller {
  final ClientOptions options;
  final BaseUri server;
  final Transport transport;
  final Timeouts timeouts;
  final Credentials credentials;
  final CookieJar jar;
  final Executor executor;

  private Engine(
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

  /** An engine for calls that nobody is logged in for. */
  public static Engine at(URI uri, ClientOptions options) {
    Objects.requireNonNull(options, "options");
    return new Engine(
        options,
        BaseUri.of(uri),
        options.transport().orElseGet(() -> JdkTransport.of(uri, options)),
        options.timeouts(),
        Credentials.none(),
        new CookieJar(options.clock()),
        executor(options));
  }

  /** A copy for a session: with an empty jar, and credentials that may come from it. */
  public Engine session(Function<CookieJar, Credentials> own) {
    CookieJar empty = new CookieJar(options.clock());
    return new Engine(options, server, transport, timeouts, own.apply(empty), empty, executor);
  }

  /** A copy with an empty jar that can show nothing. */
  public Engine anonymous() {
    return session(jar -> Credentials.none());
  }

  /** A copy for calls with other timeouts, in the same session. */
  public Engine with(Timeouts own) {
    Objects.requireNonNull(own, "timeouts");
    return new Engine(options, server, transport, own, credentials, jar, executor);
  }

  /** A copy whose calls share what is left of the time of one call that started then. */
  public Engine since(long nanoTime) {
    Duration left = timeouts.call().minusNanos(System.nanoTime() - nanoTime);
    boolean over = left.isNegative() || left.isZero();
    return with(timeouts.withCall(over ? Duration.ofNanos(1) : left));
  }

  /** The cookies of this session. */
  public CookieJar jar() {
    return jar;
  }

  /** What this session can show. */
  public Credentials credentials() {
    return credentials;
  }

  /** Where the server is, for a jar. */
  public URI uri() {
    return server.uri();
  }

  @Override
  public <T> Response<T> send(Call<T> call) {
    return await(call.operation().id(), engine -> engine.sendAsync(call));
  }

  @Override
  public <T> CompletableFuture<Response<T>> sendAsync(Call<T> call) {
    return new Exchange<>(this, call).start();
  }

  /** Does asynchronous work on the calling thread, and waits for it. */
  public <R> R await(String operation, Function<Engine, CompletableFuture<R>> work) {
    CallerThread thread = new CallerThread(executor(options));
    return thread.await(operation, work.apply(on(thread)));
  }

  CompletableFuture<Transport.Response> transport(Transport.Request request, Duration patience) {
    return executor instanceof CallerThread caller
            && caller.isCurrent()
            && transport instanceof JdkTransport jdk
        ? jdk.sendAndWait(request, patience)
        : transport.send(request);
  }

  void within(Duration limit, CompletableFuture<?> future, Runnable giveUp) {
    if (executor instanceof CallerThread caller) {
      caller.within(limit, future, giveUp);
    } else {
      Completion.within(limit, future, giveUp);
    }
  }

  /** A copy whose asynchronous calls complete on the executor of the client. */
  public Engine detached() {
    return on(executor(options));
  }

  private Engine on(Executor other) {
    return new Engine(options, server, transport, timeouts, credentials, jar, other);
  }

  private static Executor executor(ClientOptions options) {
    return options.executor().orElseGet(SharedThreads::executor);
  }

  /** Names the server, and no credential. */
  @Override
  public String toString() {
    return server.toString();
  }
}
