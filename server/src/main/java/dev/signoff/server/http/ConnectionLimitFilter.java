package dev.signoff.server.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;

/**
 * Filter that closes a connection if there are too many, in total or from its address. Thread safe.
 */
final class ConnectionLimitFilter extends BaseFilter {
  private final Semaphore free;
  private final int perAddress;
  private final ConcurrentMap<Connection<?>, InetAddress> open = new ConcurrentHashMap<>();
  private final ConcurrentMap<InetAddress, Integer> counts = new ConcurrentHashMap<>();

  ConnectionLimitFilter(int connections, int perAddress) {
    free = new Semaphore(connections);
    this.perAddress = perAddress;
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    InetAddress address = ((InetSocketAddress) connection.getPeerAddress()).getAddress();
    if (acquire(address)) {
      open.put(connection, address);
      return context.getInvokeAction();
    }
    connection.terminateSilently();
    return context.getStopAction();
  }

  @Override
  public NextAction handleClose(FilterChainContext context) {
    InetAddress address = open.remove(context.getConnection());
    if (address != null) {
      release(address);
      free.release();
    }
    return context.getInvokeAction();
  }

  private boolean acquire(InetAddress address) {
    if (!free.tryAcquire()) {
      return false;
    }
    if (counts.merge(address, 1, Integer::sum) <= perAddress) {
      return true;
    }
    release(address);
    free.release();
    return false;
  }

  private void release(InetAddress address) {
    counts.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
  }
}
