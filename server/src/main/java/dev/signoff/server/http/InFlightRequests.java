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
 * Knows which connections have begun a request, or a TLS handshake, and not ended it yet, so that
 * whoever sends a byte now and then is cut off, and whoever is nearly done when the server stops is
 * not. Stands before TLS, where every byte counts, and is told what the bytes came to. Thread safe.
 */
final class InFlightRequests extends BaseFilter implements SSLBaseFilter.HandshakeListener {
  private static final int POLL_MILLIS = 5;

  /** When each began, in nanoseconds of the JVM's clock. */
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

  /** What follows the handshake in the same packet is told of by {@link #begins}. */
  @Override
  public void onComplete(Connection<?> connection) {
    begun.remove(connection);
  }

  @Override
  public void onFailure(Connection<?> connection, Throwable why) {}

  /** The first bytes of a request may be there. */
  void begins(Connection<?> connection) {
    begun.putIfAbsent(connection, System.nanoTime());
  }

  /** A request is there as a whole, or the rest of one that was answered already. */
  void arrived(Connection<?> connection) {
    begun.remove(connection);
  }

  /** Cuts off who has been at it for longer. */
  void cutOff(Duration longest) {
    long now = System.nanoTime();
    begun.forEach(
        (connection, since) -> {
          if (now - since > longest.toNanos()) {
            connection.terminateSilently();
          }
        });
  }

  /** Waits until all have arrived or gone, but no longer. */
  void await(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (!begun.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(POLL_MILLIS);
    }
  }
}
