package dev.signoff.sdk.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Server that accepts many requests and holds every response back until it is released. */
public final class HangingServer implements AutoCloseable {
  private static final byte[] NO_CONTENT =
      "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket listener;
  private final List<Socket> clients = new ArrayList<>();
  private final CompletableFuture<Void> allHeld;

  /** A server that is satisfied with so many requests. */
  public HangingServer(int requests) {
    try {
      listener = new ServerSocket(0, requests, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    allHeld = CompletableFuture.runAsync(() -> take(requests));
  }

  public URI uri() {
    return URI.create("http://localhost:" + listener.getLocalPort());
  }

  public void awaitAll() {
    allHeld.join();
  }

  public void answerAll() throws IOException {
    for (Socket client : clients) {
      client.getOutputStream().write(NO_CONTENT);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket client : clients) {
      client.close();
    }
  }

  private void take(int requests) {
    try {
      while (clients.size() < requests) {
        Socket client = listener.accept();
        clients.add(client);
        readHead(client.getInputStream());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readHead(InputStream in) throws IOException {
    int newLines = 0;
    while (newLines < 2) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client left in the middle of a request");
      }
      if (next != '\r') {
        newLines = next == '\n' ? newLines + 1 : 0;
      }
    }
  }
}
