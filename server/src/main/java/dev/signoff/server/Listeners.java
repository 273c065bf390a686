package dev.signoff.server;

import dev.signoff.server.http.RootHandler;
import dev.signoff.server.tls.Keystore;
import dev.signoff.server.tls.TlsPolicy;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.strategies.SameThreadIOStrategy;

/** HTTPS and HTTP listener of one Grizzly server. */
final class Listeners implements AutoCloseable {
  private static final Duration DRAIN = Duration.ofSeconds(10);

  /** Extra time that Grizzly needs to close the connections that remain after the grace period. */
  private static final int MARGIN_MILLIS = 500;

  /**
   * Limit for response bytes that a client has not read yet. Grizzly would buffer megabytes by
   * default.
   */
  private static final int MAX_UNREAD_BYTES = 256 * 1024;

  /**
   * Loggers that write a warning with a stack trace for invalid client input and for every
   * shutdown.
   */
  private static final List<Logger> NOISY_LOGGERS =
      Stream.of("filterchain.DefaultFilterChain", "nio.GracefulShutdownRunner")
          .map(name -> Logger.getLogger("org.glassfish.grizzly." + name))
          .toList();

  private final HttpServer server;
  private final NetworkListener https;
  private final NetworkListener http;

  private final RootHandler handler;
  private final PeriodicTask periodicTask;

  private Listeners(
      HttpServer server,
      NetworkListener https,
      NetworkListener http,
      RootHandler handler,
      Runnable task) {
    this.server = server;
    this.https = https;
    this.http = http;
    this.handler = handler;
    periodicTask = PeriodicTask.every(Duration.ofSeconds(1), task);
  }

  static Listeners open(ServerOptions options, Keystore keystore, RootHandler handler) {
    NOISY_LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    HttpServer server = new HttpServer();
    NetworkListener https = new NetworkListener("https", options.host, options.httpsPort);
    https.setSecure(true);
    https.setSSLEngineConfig(modern(keystore.sslContext()));
    NetworkListener http = new NetworkListener("http", options.host, options.httpPort);
    for (NetworkListener listener : List.of(https, http)) {
      listener.getKeepAlive().setIdleTimeoutInSeconds((int) options.limits.idle().toSeconds());
      listener.getKeepAlive().setMaxRequestsCount(-1); // no limit
      listener.setMaxRequestHeaders(options.limits.headers());
      listener.setMaxPendingBytes(MAX_UNREAD_BYTES);
      // Handing a request over to another thread costs more than most requests themselves.
      listener.getTransport().setIOStrategy(SameThreadIOStrategy.getInstance());
      listener.getFileCache().setEnabled(false);
      handler.configure(listener);
      server.addListener(listener);
    }
    server.getServerConfiguration().addHttpHandler(handler, "/");
    server.getServerConfiguration().setPassTraceRequest(true);
    try {
      server.start();
    } catch (IOException e) {
      server.shutdownNow();
      throw isFree(options.host, options.httpsPort)
          ? cannotListen(options, options.httpPort, "--http-port", e)
          : cannotListen(options, options.httpsPort, "--https-port", e);
    } catch (RuntimeException | Error e) {
      server.shutdownNow();
      throw e;
    }
    return new Listeners(
        server,
        https,
        http,
        handler,
        () -> {
          handler.closeSlowConnections();
          keystore.reload();
        });
  }

  static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new ServerStartException(
          "The host " + host + " is unknown. Choose another with --host.", e);
    }
  }

  URI https() {
    return uri("https", https);
  }

  URI http() {
    return uri("http", http);
  }

  @Override
  public void close() {
    long end = System.nanoTime() + DRAIN.toNanos();
    boolean isInterrupted = false;
    try {
      handler.awaitInFlightRequests(DRAIN);
      if (Thread.interrupted()) { // Grizzly would clear the flag
        throw new InterruptedException();
      }
      long remaining = Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
      server
          .shutdown(remaining, TimeUnit.MILLISECONDS)
          .get(remaining + MARGIN_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      // the grace period is over
    } catch (InterruptedException e) {
      isInterrupted = true;
    } finally {
      periodicTask.close();
      server.shutdownNow(); // a graceful shutdown does not stop the handlers and their threads
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static SSLEngineConfigurator modern(SSLContext context) {
    return new SSLEngineConfigurator(context, false, false, false)
        .setEnabledProtocols(TlsPolicy.protocols())
        .setEnabledCipherSuites(TlsPolicy.suites(context));
  }

  private static URI uri(String scheme, NetworkListener listener) {
    String host = listener.getHost();
    String name =
        host.equals("127.0.0.1") ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return URI.create(scheme + "://" + name + ":" + listener.getPort());
  }

  /** Checks whether a port is free, because Grizzly does not say which listener failed. */
  private static boolean isFree(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(host, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static ServerStartException cannotListen(
      ServerOptions options, int port, String option, IOException e) {
    String address = "port " + port + " of " + options.host;
    return e instanceof BindException
        ? new ServerStartException(
            "Cannot listen on "
                + address
                + ": it is already in use or not permitted. Stop the other program, or choose another port with "
                + option
                + " (0 for any free port).",
            e)
        : new ServerStartException("Cannot listen on " + address + ": " + e.getMessage() + ".", e);
  }
}
