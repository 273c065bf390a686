package dev.signoff.sdk.testing;

import dev.signoff.testkit.LoopbackServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** HTTP proxy that supports only {@code CONNECT}. */
public final class ConnectProxy implements AutoCloseable {
  private final List<String> tunnels = new CopyOnWriteArrayList<>();
  private final LoopbackServer proxy = LoopbackServer.tcp(this::tunnel);

  public InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port());
  }

  public List<String> tunnels() {
    return List.copyOf(tunnels);
  }

  @Override
  public void close() {
    proxy.close();
  }

  private void tunnel(Socket client) throws IOException {
    var head =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 1);
    String request = head.readLine();
    while (!head.readLine().isEmpty()) {}
    tunnels.add(request);
    String[] target = request.split(" ", 3)[1].split(":", 2);
    try (Socket server = new Socket(target[0], Integer.parseInt(target[1]))) {
      client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      LoopbackServer.startThread(() -> copy(server, client));
      client.getInputStream().transferTo(server.getOutputStream());
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // The tunnel is closed.
    }
  }
}
