package dev.signoff.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * HTTP request as a {@link ScriptedServer} received it.
 *
 * @param head the request line and the header lines, unchanged
 * @param body the body
 * @param clientName the subject of the client's TLS certificate, empty if there is none
 */
public record ReceivedRequest(String head, String body, String clientName) {
  private static final int TLS_HANDSHAKE = 0x16;

  /** Reads a request; returns null if the client closes the connection instead. */
  static @Nullable ReceivedRequest read(InputStream in, String clientName) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int endOfHead = 0; endOfHead < 4; ) {
      int next = in.read();
      if (next < 0) {
        return null;
      }
      if (next == TLS_HANDSHAKE && bytes.size() == 0) {
        in.skipNBytes(in.available());
        return new ReceivedRequest("TLS handshake", "", clientName);
      }
      bytes.write(next);
      boolean expected = next == (endOfHead % 2 == 0 ? '\r' : '\n');
      endOfHead = expected ? endOfHead + 1 : next == '\r' ? 1 : 0;
    }
    ReceivedRequest head = new ReceivedRequest(bytes.toString(UTF_8), "", clientName);
    int length = Integer.parseInt(head.header("Content-Length").orElse("0"));
    return new ReceivedRequest(head.head, new String(in.readNBytes(length), UTF_8), clientName);
  }

  /** Returns the method. */
  public String method() {
    return head.split(" ", 3)[0];
  }

  /** Returns the request target: path and query. */
  public String target() {
    return head.split(" ", 3)[1];
  }

  /** Returns the path, in its raw form. */
  public String path() {
    return target().replaceFirst("(?s)\\?.*", "");
  }

  /** Returns the raw query without its question mark, empty if there is none. */
  public String query() {
    return target().substring(path().length()).replaceFirst("^\\?", "");
  }

  /** Returns the raw value of a query parameter. */
  public Optional<String> query(String name) {
    return value(Arrays.stream(query().split("&", -1)), name);
  }

  /** Returns names and values of the headers in their order. */
  public List<Map.Entry<String, String>> headers() {
    return head.lines()
        .skip(1)
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line.split(":", 2))
        .map(field -> Map.entry(field[0], field[1].strip()))
        .toList();
  }

  /** Returns the first value of a header. */
  public Optional<String> header(String name) {
    return headers().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Returns the value of a cookie. */
  public Optional<String> cookie(String name) {
    return value(header("Cookie").stream().flatMap(line -> Arrays.stream(line.split("; "))), name);
  }

  private static Optional<String> value(Stream<String> pairs, String name) {
    return pairs
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }
}
