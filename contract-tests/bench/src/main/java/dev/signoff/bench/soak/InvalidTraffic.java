package dev.signoff.bench.soak;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/** Actions of broken and hostile clients. Their responses do not matter. */
final class InvalidTraffic {
  private static final String LOGIN = "POST /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\n";
  private static final int SLOW_SENDERS = 8;

  private InvalidTraffic() {}

  static List<Runnable> to(SoakServerProcess server) {
    Queue<Socket> slow = new ArrayDeque<>();
    return List.of(
        () -> sendAndClose(server.http(), LOGIN + "Content-Le"),
        () -> sendAndClose(server.http(), LOGIN + "Content-Length: 100\r\n\r\n{\"user"),
        () ->
            sendAndClose(server.http(), "DELETE /ibmmq/rest/v1/login HTTP/1.1\r\nHost: a\r\n\r\n"),
        () -> sendAndClose(server.http(), "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
        () -> sendAndClose(server.https(), "\u0016\u0003\u0001\u0002\u0000\u0001"),
        () -> sendAndClose(server.https(), "GET / HTTP/1.1\r\n\r\n"),
        () -> sendOneByteMore(server.http(), slow));
  }

  private static void sendAndClose(URI server, String bytes) {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
    } catch (IOException refused) {
      // the server may refuse the connection
    }
  }

  /** Sends one byte to each of a few connections in turn, until the server answers or closes it. */
  private static void sendOneByteMore(URI server, Queue<Socket> slow) {
    try {
      Socket oldest = slow.size() < SLOW_SENDERS ? null : slow.poll();
      Socket socket = oldest == null ? new Socket(server.getHost(), server.getPort()) : oldest;
      socket.getOutputStream().write('G');
      if (socket.getInputStream().available() == 0) {
        slow.add(socket);
      } else {
        socket.close();
      }
    } catch (IOException cutOff) {
      // the server has closed it; the next run opens another connection
    }
  }
}
