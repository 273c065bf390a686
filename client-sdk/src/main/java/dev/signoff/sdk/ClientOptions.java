package dev.signoff.sdk;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Options of a client. Immutable; every {@code with} makes a copy.
 *
 * <p>Clients with equal connect timeouts and proxies and the same {@link Tls} object share one
 * connection pool.
 */
public final class ClientOptions {
  private static final int ONE_MEBIBYTE = 1 << 20;
  private static final ClientOptions STANDARD = new ClientOptions(new Values());

  private final Values values;

  private ClientOptions(Values values) {
    this.values = values;
  }

  /**
   * Returns the default options.
   *
   * @return the options to start from
   */
  public static ClientOptions standard() {
    return STANDARD;
  }

  /**
   * Returns a copy with other timeouts.
   *
   * @param timeouts the timeouts of every call
   * @return the copy
   */
  public ClientOptions withTimeouts(Timeouts timeouts) {
    Values copy = values.copy();
    copy.timeouts = Objects.requireNonNull(timeouts, "timeouts");
    return new ClientOptions(copy);
  }

  /**
   * Returns a copy with another policy for retries.
   *
   * @param policy how often a call is tried, and how long the pauses are
   * @return the copy
   */
  public ClientOptions withRetries(RetryPolicy policy) {
    Values copy = values.copy();
    copy.retries = Objects.requireNonNull(policy, "policy");
    return new ClientOptions(copy);
  }

  /**
   * Returns a copy with another trust, for the default transport.
   *
   * @param tls whom to trust, and who the client is
   * @return the copy
   */
  public ClientOptions withTls(Tls tls) {
    Values copy = values.copy();
    copy.tls = Objects.requireNonNull(tls, "tls");
    return new ClientOptions(copy);
  }

  /**
   * Returns a copy with an HTTP proxy, for the default transport. Without one, the system's proxy
   * settings hold.
   *
   * @param proxy the address of the proxy; HTTPS goes through a tunnel that it cannot read
   * @return the copy
   */
  public ClientOptions withProxy(InetSocketAddress proxy) {
    Values copy = values.copy();
    copy.proxy = Objects.requireNonNull(proxy, "proxy");
    return new ClientOptions(copy);
  }

  /**
   * Returns a copy with another transport. {@link Tls} and proxy are then up to that transport.
   *
   * @param transport carries all requests; the caller closes it, if need be
   * @return the copy
   */
  public ClientOptions withTransport(Transport transport) {
    Values copy = values.copy();
    copy.transport = Objects.requireNonNull(transport, "transport");
    return new ClientOptions(copy);
  }

  /**
   * Returns a copy with one more interceptor, inside of those that are there.
   *
   * @param interceptor sees every attempt
   * @return the copy
   */
  public ClientOptions withInterceptor(Interceptor interceptor) {
    Values copy = values.copy();
    List<Interceptor> all = new ArrayList<>(values.interceptors);
    all.add(Objects.requireNonNull(interceptor, "interceptor"));
    copy.interceptors = List.copyOf(all);
    return new ClientOptions(copy);
  }

  /**
   * Returns a copy with another clock, which is used for the expiry of cookies and the timeout of a
   * call.
   *
   * @param clock the clock
   * @return the copy
   */
  public ClientOptions withClock(Clock clock) {
    Values copy = values.copy();
    copy.clock = Objects.requireNonNull(clock, "clock");
    return new ClientOptions(copy);
  }

  /**
   * Returns a copy that waits in another way between two attempts.
   *
   * @param sleeper waits
   * @return the copy
   */
  public ClientOptions withSleeper(Sleeper sleeper) {
    Values copy = values.copy();
    copy.sleeper = Objects.requireNonNull(sleeper, "sleeper");
    return new ClientOptions(copy);
  }

  /**
   * Returns a copy with another source of randomness for the pauses.
   *
   * @param random gives numbers from 0 (inclusive) to 1 (exclusive), to any thread
   * @return the copy
   */
  public ClientOptions withRandom(DoubleSupplier random) {
    Values copy = values.copy();
    copy.random = Objects.requireNonNull(random, "random");
    return new ClientOptions(copy);
  }

  /**
   * Returns a copy with another executor: it completes the futures of asynchronous calls, and runs
   * what callers attach to them. The default is a few daemon threads that all clients share: attach
   * nothing there that blocks for long.
   *
   * @param executor the executor
   * @return the copy
   */
  public ClientOptions withExecutor(Executor executor) {
    Values copy = values.copy();
    copy.executor = Objects.requireNonNull(executor, "executor");
    return new ClientOptions(copy);
  }

  /**
   * Returns a copy with another bound for the body of a response. The default is one mebibyte.
   *
   * @param bytes the largest body that is read
   * @return the copy
   */
  public ClientOptions withMaxResponseBytes(int bytes) {
    if (bytes < 1) {
      throw new IllegalArgumentException("bytes must be at least 1, was " + bytes);
    }
    Values copy = values.copy();
    copy.maxResponseBytes = bytes;
    return new ClientOptions(copy);
  }

  /**
   * Returns the timeouts of every call.
   *
   * @return the timeouts
   */
  public Timeouts timeouts() {
    return values.timeouts;
  }

  /**
   * Returns how often a call is tried.
   *
   * @return the policy
   */
  public RetryPolicy retries() {
    return values.retries;
  }

  /**
   * Returns the TLS settings.
   *
   * @return the trust; empty for the public authorities that Java knows
   */
  public Optional<Tls> tls() {
    return Optional.ofNullable(values.tls);
  }

  /**
   * Returns the proxy.
   *
   * @return its address; empty for the system's settings
   */
  public Optional<InetSocketAddress> proxy() {
    return Optional.ofNullable(values.proxy);
  }

  /**
   * Returns the transport.
   *
   * @return the transport; empty for the default
   */
  public Optional<Transport> transport() {
    return Optional.ofNullable(values.transport);
  }

  /**
   * Returns the interceptors.
   *
   * @return the interceptors, the outermost first
   */
  public List<Interceptor> interceptors() {
    return values.interceptors;
  }

  /**
   * Returns the clock.
   *
   * @return the clock
   */
  public Clock clock() {
    return values.clock;
  }

  /**
   * Returns the sleeper for the pauses between two attempts.
   *
   * @return the sleeper; empty for the default
   */
  public Optional<Sleeper> sleeper() {
    return Optional.ofNullable(values.sleeper);
  }

  /**
   * Returns the source of randomness for the pauses.
   *
   * @return gives numbers from 0 (inclusive) to 1 (exclusive)
   */
  public DoubleSupplier random() {
    return values.random;
  }

  /**
   * Returns the executor that completes the futures of asynchronous calls.
   *
   * @return the executor; empty for the default
   */
  public Optional<Executor> executor() {
    return Optional.ofNullable(values.executor);
  }

  /**
   * Returns the bound for the body of a response.
   *
   * @return the bound in bytes
   */
  public int maxResponseBytes() {
    return values.maxResponseBytes;
  }

  /** Mutable holder of the option values. */
  private static final class Values {
    private Timeouts timeouts = Timeouts.standard();
    private RetryPolicy retries = RetryPolicy.standard();
    private List<Interceptor> interceptors = List.of();
    private Clock clock = Clock.systemUTC();
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    private int maxResponseBytes = ONE_MEBIBYTE;
    private @Nullable Tls tls;
    private @Nullable InetSocketAddress proxy;
    private @Nullable Transport transport;
    private @Nullable Sleeper sleeper;
    private @Nullable Executor executor;

    private Values copy() {
      Values copy = new Values();
      copy.timeouts = timeouts;
      copy.retries = retries;
      copy.interceptors = interceptors;
      copy.clock = clock;
      copy.random = random;
      copy.maxResponseBytes = maxResponseBytes;
      copy.tls = tls;
      copy.proxy = proxy;
      copy.transport = transport;
      copy.sleeper = sleeper;
      copy.executor = executor;
      return copy;
    }
  }
}
