package dev.signoff.server.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Finds requests that Grizzly lets through and RFC 9112 does not: they are how one server is made
 * to see another request than the proxy before it.
 */
final class RequestShape {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

  private RequestShape() {}

  /** Tells what is wrong with the request, if anything is. */
  static Optional<String> mistake(Request request) {
    MimeHeaders headers = request.getRequest().getHeaders();
    for (int i = 0; i < headers.size(); i++) {
      if (!TOKEN.matcher(headers.getName(i).toString()).matches()) {
        return Optional.of("A header name holds a character that it may not hold.");
      }
      if (CONTROL.matcher(headers.getValue(i).toString()).find()) {
        return Optional.of("A header value holds a control character.");
      }
    }
    if (count(headers, "Host") > 1) {
      return Optional.of("The header 'Host' comes more than once.");
    }
    if (count(headers, "Content-Length") > 1) {
      return Optional.of("The header 'Content-Length' comes more than once.");
    }
    String transferEncoding = request.getHeader("Transfer-Encoding");
    if (transferEncoding != null && !transferEncoding.equalsIgnoreCase("chunked")) {
      return Optional.of("The header 'Transfer-Encoding' must be 'chunked'.");
    }
    if (transferEncoding != null && count(headers, "Content-Length") > 0) {
      return Optional.of("'Content-Length' and 'Transfer-Encoding' exclude each other.");
    }
    return isUri(request.getRequestURI(), request.getQueryString())
        ? Optional.empty()
        : Optional.of("The URL is malformed.");
  }

  private static int count(MimeHeaders headers, String name) {
    int count = 0;
    for (int i = 0; i < headers.size(); i++) {
      if (headers.getName(i).equalsIgnoreCase(name)) {
        count++;
      }
    }
    return count;
  }

  private static boolean isUri(String path, @Nullable String query) {
    try {
      new URI(query == null ? path : path + '?' + query);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
