package dev.signoff.conformance.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reader of one HTTP/1.1 response (RFC 9112). It also reads bytes after a 204, which no response
 * may have but faulty servers send.
 */
final class RawResponseReader {
  private static final int MAX_HEADER_BYTES = 64 * 1024;
  private static final int MAX_BODY_BYTES = 1024 * 1024;
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,9}");

  private final InputStream in;
  private final Runnable shortenDeadline;
  private int headerBytes;

  /**
   * Creates a reader for a connection.
   *
   * @param in the input, which must support {@code mark}
   * @param shortenDeadline called when no further bytes are expected, so that reading can end soon
   */
  RawResponseReader(InputStream in, Runnable shortenDeadline) {
    this.in = in;
    this.shortenDeadline = shortenDeadline;
  }

  ParsedResponse read() throws IOException {
    int status;
    List<NameValue> headers;
    in.mark(1);
    if (TlsHandshakeErrors.isAlert(in.read())) {
      throw new NoResponseException(
          NoResponseException.ConnectionFailure.TLS_REQUIRED, "the server accepts only TLS");
    }
    in.reset();
    do {
      status = status(line());
      headers = headers();
    } while (status < 200);
    return new ParsedResponse(status, headers, body(status, headers));
  }

  private static int status(String line) {
    if (!STATUS_LINE.matcher(line).matches()) {
      throw invalidResponse("the response is not HTTP/1.1");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private List<NameValue> headers() throws IOException {
    List<NameValue> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw invalidResponse("a header line of the response has no name");
      }
      headers.add(new NameValue(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return headers;
  }

  private String body(int status, List<NameValue> headers) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    String length = value(headers, "Content-Length");
    if (status == 204 || status == 304) {
      unexpectedBody(body);
    } else if (value(headers, "Transfer-Encoding").toLowerCase(Locale.ROOT).endsWith("chunked")) {
      chunks(body);
    } else if (LENGTH.matcher(length).matches()) {
      readBytes(Integer.parseInt(length), body);
    } else if (length.isEmpty()) {
      untilTheEnd(body);
    } else {
      throw invalidResponse("the Content-Length of the response is not a number");
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private void unexpectedBody(ByteArrayOutputStream body) throws IOException {
    shortenDeadline.run();
    try {
      untilTheEnd(body);
    } catch (SocketTimeoutException expected) {
      // The server left the connection open.
    }
  }

  private void chunks(ByteArrayOutputStream body) throws IOException {
    for (int length = chunk(line()); length > 0; length = chunk(line())) {
      readBytes(length, body);
      line();
    }
    headers();
  }

  private static int chunk(String line) {
    int semicolon = line.indexOf(';');
    String size = (semicolon < 0 ? line : line.substring(0, semicolon)).strip();
    if (!size.matches("[0-9A-Fa-f]{1,7}")) {
      throw invalidResponse("a chunk of the response has no length");
    }
    return Integer.parseInt(size, 16);
  }

  private void readBytes(int length, ByteArrayOutputStream body) throws IOException {
    requireAllowedSize(body.size() + length);
    byte[] bytes = in.readNBytes(length);
    body.writeBytes(bytes);
    if (bytes.length < length) {
      throw invalidResponse("the body of the response ended before its announced length");
    }
  }

  private void untilTheEnd(ByteArrayOutputStream body) throws IOException {
    for (int next = in.read(); next >= 0; next = in.read()) {
      body.write(next);
      requireAllowedSize(body.size());
    }
  }

  private static void requireAllowedSize(int bytes) {
    if (bytes > MAX_BODY_BYTES) {
      throw invalidResponse("the body of the response is larger than 1 MiB");
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw invalidResponse(
            headerBytes == 0
                ? "the server closed the connection without a response"
                : "the connection ended in the middle of the response");
      }
      if (++headerBytes > MAX_HEADER_BYTES) {
        throw invalidResponse("the head of the response is larger than 64 KiB");
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

  private static NoResponseException invalidResponse(String how) {
    return new NoResponseException(NoResponseException.ConnectionFailure.BROKEN, how);
  }

  /** Response without its request. */
  record ParsedResponse(int status, List<NameValue> headers, String body) {}
}
