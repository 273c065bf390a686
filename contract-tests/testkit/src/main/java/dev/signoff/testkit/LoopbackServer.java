package dev.signoff.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** TCP or TLS server on a free loopback port, with one thread for each connection. */
public final class LoopbackServer implements AutoCloseable {
  private static final int BACKLOG = 50;

  /** Threads of all servers, because a suite run opens thousands of short connections. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(LoopbackServer::daemon);

  private final ServerSocket listener;
  private final ConnectionHandler handler;
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

  private LoopbackServer(ServerSocket listener, ConnectionHandler handler) {
    this.listener = listener;
    this.handler = handler;
    startThread(this::accept);
  }

  /** Handler of a connection, which the server closes afterwards. */
  @FunctionalInterface
  public interface ConnectionHandler {
    /** Serves a connection. An exception ends the connection. */
    void serve(Socket client) throws IOException;
  }

  /** Starts a server without TLS. */
  public static LoopbackServer tcp(ConnectionHandler handler) {
    return tcp(InetAddress.getLoopbackAddress(), handler);
  }

  /** Starts a server without TLS on a loopback address of choice. */
  public static LoopbackServer tcp(InetAddress address, ConnectionHandler handler) {
    try {
      return new LoopbackServer(new ServerSocket(0, BACKLOG, address), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a server with TLS, which can require a certificate of the client. */
  public static LoopbackServer tls(
      SSLContext context, boolean needsClientCertificate, ConnectionHandler handler) {
    try {
      SSLServerSocket listener =
          (SSLServerSocket)
              context
                  .getServerSocketFactory()
                  .createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
      listener.setNeedClientAuth(needsClientCertificate);
      return new LoopbackServer(listener, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the port that the server listens on. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Runs a task on a daemon thread, which later tasks use again. */
  public static void startThread(Runnable task) {
    THREADS.execute(task);
  }

  /** Stops listening and closes all connections. */
  @Override
  public void close() {
    close(listener);
    clients.forEach(LoopbackServer::close);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "loopback-server");
    thread.setDaemon(true);
    return thread;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        clients.add(client);
        startThread(() -> serve(client));
      }
    } catch (IOException closed) {
      clients.forEach(LoopbackServer::close);
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setTcpNoDelay(true);
      handler.serve(client);
    } catch (IOException | RuntimeException e) {
      // The connection has ended, or the handler ends it in this way.
    } finally {
      clients.remove(client);
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
