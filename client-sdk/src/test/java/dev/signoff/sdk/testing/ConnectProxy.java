package dev.signoff.sdk.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** HTTP proxy that supports only {@code CONNECT}. */
public final class ConnectProxy implements AutoCloseable {
  private final ServerSocket door;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> tunnels = new CopyOnWriteArrayList<>();

  public ConnectProxy() {
    try {
      door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  public InetSocketAddress address() {
    return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
  }

  public List<String> tunnels() {
    return List.copyOf(tunnels);
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = door.accept();
        threads.execute(() -> tunnel(client));
      }
    } catch (IOException closed) {
      threads.shutdown();
    }
  }

  private void tunnel(Socket client) {
    try (client) {
      var head =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII), 1);
      String request = head.readLine();
      while (!head.readLine().isEmpty()) {}
      tunnels.add(request);
      String[] target = request.split(" ", 3)[1].split(":", 2);
      try (Socket server = new Socket(target[0], Integer.parseInt(target[1]))) {
        OutputStream toClient = client.getOutputStream();
        toClient.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        threads.execute(() -> pipe(server, client));
        client.getInputStream().transferTo(server.getOutputStream());
      }
    } catch (IOException e) {
      // The tunnel is over.
    }
  }

  private static void pipe(Socket from, Socket to) {
    try (InputStream in = from.getInputStream()) {
      in.transferTo(to.getOutputStream());
    } catch (IOException e) {
      // The tunnel is over.
    }
  }
}
