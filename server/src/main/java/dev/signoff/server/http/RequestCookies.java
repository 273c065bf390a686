package dev.signoff.server.http;

import dev.signoff.server.contract.CookieValues;
import jakarta.ws.rs.core.Cookie;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Parser of the header {@code Cookie}. Only a semicolon separates cookies (RFC 6265 §4.2.1 and
 * §5.4): a comma is part of a value, which somebody else may have set. Several header fields are
 * read as if they were joined by {@code "; "}. Attributes such as {@code $Version} and {@code
 * $Path}, which some clients still send, are ignored.
 */
final class RequestCookies {

  private RequestCookies() {}

  /** Reads the cookies; each has the values of all cookies of its name, as {@link CookieValues}. */
  static Map<String, Cookie> of(List<String> lines) {
    Map<String, String> values = new HashMap<>();
    for (String line : lines) {
      for (String pair : line.split(";", -1)) {
        read(pair, values);
      }
    }
    Map<String, Cookie> cookies = new HashMap<>();
    values.forEach(
        (name, value) -> cookies.put(name, new Cookie.Builder(name).value(value).build()));
    return cookies;
  }

  private static void read(String pair, Map<String, String> values) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair.strip() : pair.substring(0, equals).strip();
    if (!name.isEmpty() && name.charAt(0) != '$') {
      String value = equals < 0 ? "" : unquoted(pair.substring(equals + 1).strip());
      values.merge(name, value, CookieValues::join);
    }
  }

  private static String unquoted(String value) {
    boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return isQuoted ? value.substring(1, value.length() - 1) : value;
  }
}
