package dev.signoff.server.http;

import jakarta.ws.rs.core.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cookies of a request. Attributes such as {@code $Version} and {@code $Path}, which some clients
 * still send, are ignored as in RFC 6265. If a name occurs twice, the last value counts.
 */
final class RequestCookies {

  private RequestCookies() {}

  static Map<String, Cookie> of(List<String> lines) {
    Map<String, Cookie> cookies = new HashMap<>();
    for (String line : lines) {
      int start = 0;
      for (int i = 0; i <= line.length(); i++) {
        if (i == line.length() || line.charAt(i) == ';' || line.charAt(i) == ',') {
          read(line.substring(start, i), cookies);
          start = i + 1;
        }
      }
    }
    return cookies;
  }

  private static void read(String pair, Map<String, Cookie> cookies) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
    if (!name.isEmpty() && name.charAt(0) != '$') {
      String value = equals < 0 ? "" : unquoted(pair.substring(equals + 1).strip());
      cookies.put(name, new Cookie.Builder(name).value(value).build());
    }
  }

  private static String unquoted(String value) {
    boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }
}
