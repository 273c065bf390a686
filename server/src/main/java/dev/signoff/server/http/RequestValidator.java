package dev.signoff.server.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Validator that finds requests which violate RFC 9112 but are accepted by Grizzly. Such requests
 * enable request smuggling, where a server and a proxy in front of it see different requests.
 */
final class RequestValidator {
  /** Characters of a path that needs no further check. */
  private static final BitSet PLAIN_PATH =
      characters("/-._~ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._~%!$&'()*+,;=-]*|\\[[0-9A-Fa-f:.]+])(:[0-9]{0,5})?");

  private RequestValidator() {}

  /**
   * Returns an error message if the request is malformed.
   *
   * @param read the buffer with the request head, up to its position
   */
  static Optional<String> mistake(HttpRequestPacket request, Buffer read) {
    if (!RequestHeadSyntax.areStrict(read)) {
      return Optional.of("The request line or a header is malformed.");
    }
    Protocol protocol = request.getProtocol();
    if (protocol != Protocol.HTTP_1_1 && protocol != Protocol.HTTP_1_0) {
      return Optional.of("The protocol must be HTTP/1.1 or HTTP/1.0.");
    }
    MimeHeaders headers = request.getHeaders();
    if (count(headers, "Host") > 1) {
      return Optional.of("The header 'Host' occurs more than once.");
    }
    String host = request.getHeader("Host");
    if (host != null && !HOST.matcher(host).matches()) {
      return Optional.of("The header 'Host' is malformed.");
    }
    if (count(headers, "Content-Length") > 1) {
      return Optional.of("The header 'Content-Length' occurs more than once.");
    }
    String transferEncoding = request.getHeader("Transfer-Encoding");
    if (transferEncoding != null && protocol == Protocol.HTTP_1_0) {
      return Optional.of("The header 'Transfer-Encoding' is not allowed in HTTP/1.0.");
    }
    if (count(headers, "Transfer-Encoding") > 1
        || (transferEncoding != null && !transferEncoding.equalsIgnoreCase("chunked"))) {
      return Optional.of("The header 'Transfer-Encoding' must be 'chunked'.");
    }
    // Grizzly would read the body of a TRACE as the next request. RFC 9110 forbids to send one.
    if (request.getMethod() == Method.TRACE
        && (transferEncoding != null || request.getContentLength() > 0)) {
      return Optional.of("A TRACE request must not have a body.");
    }
    return isUrl(request.getRequestURI(), request.getQueryString())
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

  private static BitSet characters(String all) {
    BitSet set = new BitSet();
    all.chars().forEach(set::set);
    return set;
  }

  private static boolean isUrl(String path, @Nullable String query) {
    if (query == null && path.startsWith("/") && path.chars().allMatch(PLAIN_PATH::get)) {
      return true;
    }
    String url = query == null ? path : path + '?' + query;
    try {
      return path.startsWith("/") && new URI("http://localhost" + url).getRawFragment() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
