package dev.signoff.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Connection that sends bytes unchanged and reads responses one by one. A read that times out fails
 * the test.
 */
public final class RawConnection implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 5_000;

  private final Socket socket;
  private final InputStream in;
  private final ResponseListener listener;
  private String method = "";
  private String path = "";

  /** Creates a connection from a connected socket, TCP or TLS. */
  public RawConnection(Socket socket, ResponseListener listener) {
    try {
      this.socket = socket;
      this.listener = listener;
      socket.setSoTimeout(TIMEOUT_MILLIS);
      // Otherwise bytes that are written one by one are delayed and arrive together.
      socket.setTcpNoDelay(true);
      in = new BufferedInputStream(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens a TCP connection to a port of this machine. */
  public static RawConnection to(int port) {
    return to(port, (method, path, response) -> {});
  }

  /** Opens a TCP connection to a port of this machine, and checks each response. */
  public static RawConnection to(int port, ResponseListener listener) {
    try {
      return new RawConnection(new Socket("localhost", port), listener);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Check of the responses of a connection. */
  @FunctionalInterface
  public interface ResponseListener {
    /** Checks the response to a request with this method and path. */
    void received(String method, String path, TestResponse response);
  }

  /** Sets the request that the next responses belong to, if the written bytes do not show it. */
  public RawConnection about(String newMethod, String newPath) {
    method = newMethod;
    path = newPath;
    return this;
  }

  /**
   * Sends text in Latin-1. If it starts with a request line, the next responses are checked by the
   * rules for its path.
   */
  public RawConnection write(String text) {
    String[] words = text.strip().replace("http://localhost", "").split("[ \r\n]", 3);
    if (words.length > 2 && words[1].startsWith("/")) {
      method = words[0];
      path = words[1].replaceFirst("\\?.*", "");
    }
    return write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  public RawConnection write(byte... bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends text, and ignores an error if the server closes the connection meanwhile. */
  public RawConnection tryToWrite(String text) {
    try {
      return write(text);
    } catch (UncheckedIOException closed) {
      return this;
    }
  }

  /** Closes the sending direction of the connection. */
  public RawConnection finish() {
    try {
      socket.shutdownOutput();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public TestResponse response() {
    TestResponse head = head();
    try {
      TestResponse response = new TestResponse(head.status(), head.headers(), body(head));
      listener.received(method, path, response);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads status line and headers. The body stays unread. */
  public TestResponse head() {
    try {
      String status = line();
      Map<String, List<String>> headers = new TreeMap<>();
      for (String line = line(); !line.isEmpty(); line = line()) {
        String[] field = line.split(":\\s*", 2);
        headers
            .computeIfAbsent(field[0].toLowerCase(Locale.ROOT), n -> new ArrayList<>())
            .add(field[1]);
      }
      return new TestResponse(Integer.parseInt(status.substring(9, 12)), headers, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the response. The status is 0 if the server closes the connection instead. */
  public TestResponse responseOrClose() {
    try {
      return response();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof SocketTimeoutException) {
        throw e;
      }
      return new TestResponse(0, Map.of(), "");
    }
  }

  /** Reads everything until the server closes the connection, orderly or with a reset. */
  public String text() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      in.transferTo(text);
    } catch (SocketTimeoutException e) {
      throw new UncheckedIOException("The server neither answers nor closes the connection.", e);
    } catch (IOException reset) {
      // the bytes before the reset are the result
    }
    return text.toString(StandardCharsets.ISO_8859_1);
  }

  /** Counts the bytes until the server closes the connection, orderly or with a reset. */
  public long bytesUntilClosed() {
    byte[] chunk = new byte[64 * 1024];
    long bytes = 0;
    try {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        bytes += count;
      }
      return bytes;
    } catch (SocketTimeoutException e) {
      throw new UncheckedIOException("The server neither answers nor closes the connection.", e);
    } catch (IOException reset) {
      return bytes;
    }
  }

  /** Waits until the server closes the connection; returns false if it sends something instead. */
  public boolean isClosedByServer() {
    try {
      return in.read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String body(TestResponse head) throws IOException {
    if (method.equals("HEAD") || Set.of(204, 304).contains(head.status()) || head.status() < 200) {
      return "";
    }
    if (head.header("Transfer-Encoding").equals("chunked")) {
      StringBuilder body = new StringBuilder();
      for (int size = chunkSize(); size > 0; size = chunkSize()) {
        body.append(text(size));
        line();
      }
      line();
      return body.toString();
    }
    return head.headers("Content-Length").isEmpty()
        ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
        : text(Integer.parseInt(head.header("Content-Length")));
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String text(int bytes) throws IOException {
    return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the server closed the connection after '" + line + "'");
      }
      if (b != '\r') {
        line.write(b);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
