package dev.signoff.server.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.util.MimeHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Finds requests that Grizzly lets through and RFC 9112 does not: they are how one server is made
 * to see another request than the proxy before it.
 */
final class RequestValidator {
  /** A path of these alone needs no closer look. */
  private static final BitSet PLAIN_PATH =
      characters("/-._~ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9._~%!$&'()*+,;=-]*|\\[[0-9A-Fa-f:.]+])(:[0-9]{0,5})?");

  private RequestValidator() {}

  /**
   * Tells what is wrong with the request, if anything is.
   *
   * @param read its head, up to the position
   */
  static Optional<String> mistake(HttpRequestPacket request, Buffer read) {
    if (!RequestHeadSyntax.areStrict(read)) {
      return Optional.of("The request line or a header holds what it may not hold.");
    }
    Protocol protocol = request.getProtocol();
    if (protocol != Protocol.HTTP_1_1 && protocol != Protocol.HTTP_1_0) {
      return Optional.of("The protocol must be HTTP/1.1 or HTTP/1.0.");
    }
    MimeHeaders headers = request.getHeaders();
    if (count(headers, "Host") > 1) {
      return Optional.of("The header 'Host' comes more than once.");
    }
    String host = request.getHeader("Host");
    if (host != null && !HOST.matcher(host).matches()) {
      return Optional.of("The header 'Host' is malformed.");
    }
    if (count(headers, "Content-Length") > 1) {
      return Optional.of("The header 'Content-Length' comes more than once.");
    }
    String transferEncoding = request.getHeader("Transfer-Encoding");
    if (transferEncoding != null && protocol == Protocol.HTTP_1_0) {
      return Optional.of("HTTP/1.0 has no header 'Transfer-Encoding'.");
    }
    if (count(headers, "Transfer-Encoding") > 1
        || (transferEncoding != null && !transferEncoding.equalsIgnoreCase("chunked"))) {
      return Optional.of("The header 'Transfer-Encoding' must be 'chunked'.");
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
