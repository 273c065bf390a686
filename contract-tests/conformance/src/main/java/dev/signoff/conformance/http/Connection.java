package dev.signoff.conformance.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Connection for one exchange, with a deadline that the server cannot extend. */
final class Connection implements AutoCloseable {
  /**
   * The time to wait for a body after a status without one, if the server keeps the connection
   * open.
   */
  private static final Duration UNEXPECTED_BODY_TIMEOUT = Duration.ofMillis(200);

  private final Socket socket;
  private long end;

  private Connection(Socket socket, long end) {
    this.socket = socket;
    this.end = end;
  }

  static RawResponseReader.ParsedResponse exchange(
      URI server, TlsTrust trust, Duration timeout, byte[] request) {
    long end = System.nanoTime() + timeout.toNanos();
    try (Connection connection = new Connection(connect(server, trust, timeout), end)) {
      return connection.exchange(request);
    } catch (SocketTimeoutException e) {
      throw new NoResponseException(
          NoResponseException.ConnectionFailure.TIMEOUT,
          "there was no response within " + seconds(timeout));
    } catch (IOException e) {
      throw new NoResponseException(
          NoResponseException.ConnectionFailure.BROKEN,
          "the server closed the connection without a response");
    }
  }

  private RawResponseReader.ParsedResponse exchange(byte[] request) throws IOException {
    IOException sendError = send(request);
    try {
      InputStream in = new BufferedInputStream(new DeadlineInputStream(socket.getInputStream()));
      return new RawResponseReader(in, this::shortenDeadline).read();
    } catch (SSLException e) {
      throw new NoResponseException(
          NoResponseException.ConnectionFailure.BROKEN,
          "the TLS connection broke: " + e.getMessage());
    } catch (IOException e) {
      throw sendError == null ? e : sendError;
    }
  }

  private void shortenDeadline() {
    end = Math.min(end, System.nanoTime() + UNEXPECTED_BODY_TIMEOUT.toNanos());
  }

  /**
   * Sends the request, and returns an error instead of throwing it. A server may respond and close
   * the connection before it has read everything, and the response still counts.
   */
  private @Nullable IOException send(byte[] request) {
    try {
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  private static Socket connect(URI server, TlsTrust trust, Duration timeout) throws IOException {
    Socket socket = connectToAny(server, timeout);
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(millis(timeout.toNanos()));
      return server.getScheme().equals("https") ? withTls(socket, server, trust) : socket;
    } catch (SSLException e) {
      socket.close();
      throw TlsHandshakeErrors.failed(host(server) + ":" + port(server), e);
    } catch (SocketTimeoutException e) {
      socket.close();
      throw new NoResponseException(
          NoResponseException.ConnectionFailure.TLS,
          "the TLS handshake did not finish within " + seconds(timeout));
    }
  }

  /**
   * Connects to the first reachable address of the host, since a server may listen on only one of
   * them.
   */
  private static Socket connectToAny(URI server, Duration timeout) throws IOException {
    IOException last = new UnknownHostException();
    for (InetAddress address : addresses(server)) {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(address, port(server)), millis(timeout.toNanos()));
        return socket;
      } catch (IOException e) {
        socket.close();
        last = e;
      }
    }
    throw unreachable(server, timeout, last);
  }

  private static InetAddress[] addresses(URI server) {
    try {
      return InetAddress.getAllByName(host(server));
    } catch (UnknownHostException e) {
      throw unreachable(server, Duration.ZERO, e);
    }
  }

  private static NoResponseException unreachable(URI server, Duration timeout, Exception e) {
    String where = host(server) + ":" + port(server);
    if (e instanceof SocketTimeoutException) {
      return new NoResponseException(
          NoResponseException.ConnectionFailure.UNREACHABLE,
          where + " accepted no connection within " + seconds(timeout));
    }
    return new NoResponseException(
        NoResponseException.ConnectionFailure.UNREACHABLE,
        e instanceof UnknownHostException
            ? "the host " + host(server) + " is not known"
            : "nothing listens at " + where);
  }

  private static Socket withTls(Socket socket, URI server, TlsTrust trust) throws IOException {
    SSLSocket withTls =
        (SSLSocket)
            trust
                .context()
                .getSocketFactory()
                .createSocket(socket, host(server), port(server), true);
    trust.configure(withTls);
    withTls.startHandshake();
    return withTls;
  }

  private static String host(URI server) {
    String host = server.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static int port(URI server) {
    if (server.getPort() >= 0) {
      return server.getPort();
    }
    return server.getScheme().equals("https") ? 443 : 80;
  }

  private static int millis(long nanos) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, nanos / 1_000_000));
  }

  private static String seconds(Duration timeout) {
    return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() + " ms";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Input stream in which each read gets the time that is left until the deadline. */
  private final class DeadlineInputStream extends FilterInputStream {
    DeadlineInputStream(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      long left = end - System.nanoTime();
      if (left <= 0) {
        throw new SocketTimeoutException();
      }
      socket.setSoTimeout(millis(left));
      return super.read(bytes, offset, length);
    }
  }
}
