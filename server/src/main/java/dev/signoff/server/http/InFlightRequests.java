package dev.signoff.server.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.ssl.SSLBaseFilter;

/**
 * In-flight requests and TLS handshakes: connections that have begun to send one and not finished
 * it. Slow connections can be closed, and a shutdown can wait for requests that are nearly
 * complete. The filter is placed before TLS, where it sees every byte; later filters report when a
 * request is complete. Thread safe.
 */
final class InFlightRequests extends BaseFilter implements SSLBaseFilter.HandshakeListener {
  private static final int POLL_MILLIS = 5;

  /** Start times in nanoseconds of {@link System#nanoTime}. */
  private final ConcurrentMap<Connection<?>, Long> begun = new ConcurrentHashMap<>();

  @Override
  public NextAction handleRead(FilterChainContext context) {
    begins(context.getConnection());
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleClose(FilterChainContext context) {
    begun.remove(context.getConnection());
    return context.getInvokeAction();
  }

  @Override
  public void onStart(Connection<?> connection) {}

  /** Ends the handshake. A request in the same packet is reported by {@link #begins}. */
  @Override
  public void onComplete(Connection<?> connection) {
    begun.remove(connection);
  }

  @Override
  public void onFailure(Connection<?> connection, Throwable cause) {}

  /** Records that a request may have begun to arrive. */
  void begins(Connection<?> connection) {
    begun.putIfAbsent(connection, System.nanoTime());
  }

  /**
   * Records that a request has arrived completely, or the rest of a request that already got its
   * response.
   */
  void arrived(Connection<?> connection) {
    begun.remove(connection);
  }

  /** Closes connections whose request or handshake takes longer than the timeout. */
  void closeSlowConnections(Duration timeout) {
    long now = System.nanoTime();
    begun.forEach(
        (connection, since) -> {
          if (now - since > timeout.toNanos()) {
            connection.terminateSilently();
          }
        });
  }

  /** Waits until no request is in flight, at most for the timeout. */
  void await(Duration timeout) throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (!begun.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(POLL_MILLIS);
    }
  }
}
