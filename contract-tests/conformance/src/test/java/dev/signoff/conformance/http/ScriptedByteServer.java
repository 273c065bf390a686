package dev.signoff.conformance.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** Server on loopback that sends scripted bytes as its responses. */
final class ScriptedByteServer implements AutoCloseable {
  private static final int TLS = 0x16;

  private final ServerSocket listener;
  private final List<String> answers;
  private final boolean holds;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch end = new CountDownLatch(1);

  private ScriptedByteServer(InetAddress address, boolean holds, List<String> answers)
      throws IOException {
    this.listener = new ServerSocket(0, 50, address);
    this.answers = answers;
    this.holds = holds;
    Thread thread = new Thread(this::serve, "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Starts a server with one response for each connection. The last response also serves all
   * further connections. The server closes each connection after its response.
   */
  static ScriptedByteServer answering(String... answers) throws IOException {
    return new ScriptedByteServer(InetAddress.getLoopbackAddress(), false, List.of(answers));
  }

  /** Starts such a server that leaves connections open after a response. */
  static ScriptedByteServer holding(String response) throws IOException {
    return new ScriptedByteServer(InetAddress.getLoopbackAddress(), true, List.of(response));
  }

  static ScriptedByteServer on(InetAddress address, String response) throws IOException {
    return new ScriptedByteServer(address, false, List.of(response));
  }

  URI url() {
    return URI.create("http://localhost:" + listener.getLocalPort());
  }

  /** Returns the requests received so far. */
  List<String> requests() {
    return requests;
  }

  RawResponse send(RawRequest call) {
    return wire(Duration.ofSeconds(5)).send(call);
  }

  RawResponse get() {
    return send(RawRequest.of("GET", "/"));
  }

  RawHttpClient wire(Duration timeout) {
    return new RawHttpClient(url(), TlsTrust.ofJdk(), timeout, new RateLimitBackoff(wait -> {}));
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (Socket socket = listener.accept()) {
        requests.add(request(socket.getInputStream()));
        OutputStream out = socket.getOutputStream();
        out.write(
            answers
                .get(Math.min(requests.size(), answers.size()) - 1)
                .getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        if (holds) {
          end.await();
        }
      } catch (IOException closed) {
        // The next connection, or the end.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static String request(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String text = "";
    while (!text.endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        return text;
      }
      if (text.isEmpty() && next == TLS) {
        return "TLS, " + in.read(new byte[4096]) + " bytes";
      }
      bytes.write(next);
      text = bytes.toString(StandardCharsets.UTF_8);
    }
    return text + new String(in.readNBytes(length(text)), StandardCharsets.UTF_8);
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.startsWith("Content-Length: "))
        .mapToInt(line -> Integer.parseInt(line.substring(16)))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    listener.close();
  }
}
