package dev.signoff.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * Loopback port that no other program receives as a free port. Nothing listens on it, so that
 * connections are refused, unless a test starts a program there.
 */
public final class ReservedPort implements AutoCloseable {
  private final Socket socket = new Socket();

  private ReservedPort() {
    try {
      socket.setReuseAddress(
          true); // lets a program listen on the port that this socket is bound to
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reserves a free port until the object is closed. */
  public static ReservedPort reserve() {
    return new ReservedPort();
  }

  /** Returns the number of the port. */
  public int number() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
