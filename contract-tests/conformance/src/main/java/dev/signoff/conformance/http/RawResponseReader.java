package dev.signoff.conformance.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads one response of HTTP/1.1 (RFC 9112), bytes after a 204 included, which no response may have
 * and a careless server sends.
 */
final class RawResponseReader {
  private static final int MOST_HEADER_BYTES = 64 * 1024;
  private static final int MOST_BODY_BYTES = 1024 * 1024;

  private final InputStream in;
  private final Runnable hurry;
  private int headerBytes;

  /**
   * Reads from a connection.
   *
   * @param in what comes; can be marked
   * @param hurry is told when nothing more should come, so that reading may end soon
   */
  RawResponseReader(InputStream in, Runnable hurry) {
    this.in = in;
    this.hurry = hurry;
  }

  ParsedResponse read() throws IOException {
    int status;
    List<NameValue> headers;
    in.mark(1);
    if (TlsHandshakeErrors.isAlert(in.read())) {
      throw new NoResponseException(
          NoResponseException.ConnectionFailure.TLS_ALONE, "the server speaks TLS alone");
    }
    in.reset();
    do {
      status = status(line());
      headers = headers();
    } while (status < 200);
    return new ParsedResponse(status, headers, body(status, headers));
  }

  private static int status(String line) {
    if (!line.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
      throw broken("what came is no HTTP/1.1 response");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private List<NameValue> headers() throws IOException {
    List<NameValue> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw broken("a header line of the response has no name");
      }
      headers.add(new NameValue(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return headers;
  }

  private String body(int status, List<NameValue> headers) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String length = value(headers, "Content-Length");
    if (status == 204 || status == 304) {
      stray(body);
    } else if (value(headers, "Transfer-Encoding").toLowerCase(Locale.ROOT).endsWith("chunked")) {
      chunks(body);
    } else if (length.matches("[0-9]{1,9}")) {
      exactly(Integer.parseInt(length), body);
    } else if (length.isEmpty()) {
      untilTheEnd(body);
    } else {
      throw broken("the Content-Length of the response is no length");
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private void stray(ByteArrayOutputStream body) throws IOException {
    hurry.run();
    try {
      untilTheEnd(body);
    } catch (SocketTimeoutException asItShouldBe) {
      // The server left the connection open.
    }
  }

  private void chunks(ByteArrayOutputStream body) throws IOException {
    for (int length = chunk(line()); length > 0; length = chunk(line())) {
      exactly(length, body);
      line();
    }
    headers();
  }

  private static int chunk(String line) {
    int semicolon = line.indexOf(';');
    String size = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
    if (!size.matches("[0-9A-Fa-f]{1,7}")) {
      throw broken("a chunk of the response has no length");
    }
    return Integer.parseInt(size, 16);
  }

  private void exactly(int length, ByteArrayOutputStream body) throws IOException {
    bounded(body.size() + length);
    byte[] bytes = in.readNBytes(length);
    body.writeBytes(bytes);
    if (bytes.length < length) {
      throw broken("the body of the response ended before its announced length");
    }
  }

  private void untilTheEnd(ByteArrayOutputStream body) throws IOException {
    for (int next = in.read(); next >= 0; next = in.read()) {
      body.write(next);
      bounded(body.size());
    }
  }

  private static void bounded(int bytes) {
    if (bytes > MOST_BODY_BYTES) {
      throw broken("the body of the response is larger than 1 MiB");
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw broken(
            headerBytes == 0
                ? "the server closed the connection without an answer"
                : "the connection ended in the middle of the response");
      }
      if (++headerBytes > MOST_HEADER_BYTES) {
        throw broken("the head of the response is larger than 64 KiB");
      }
      line.write(next);
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static String value(List<NameValue> headers, String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(NameValue::value)
        .reduce((first, second) -> second)
        .orElse("");
  }

  private static NoResponseException broken(String how) {
    return new NoResponseException(NoResponseException.ConnectionFailure.BROKEN, how);
  }

  /** A response without its request. */
  record ParsedResponse(int status, List<NameValue> headers, String body) {}
}
