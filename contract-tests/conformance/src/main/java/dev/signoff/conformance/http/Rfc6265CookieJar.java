package dev.signoff.conformance.http;

import dev.signoff.spec.SetCookie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Cookie jar by RFC 6265, section 5.3, which holds the cookies that a conforming client has after a
 * response. The attribute {@code Secure} does not keep a cookie from being sent, since the suite
 * must also work over plain HTTP.
 */
public final class Rfc6265CookieJar {
  private final String host;
  private final List<StoredCookie> cookies = new ArrayList<>();

  /**
   * Creates an empty jar.
   *
   * @param host the server's host
   */
  public Rfc6265CookieJar(String host) {
    this.host = host.toLowerCase(Locale.ROOT);
  }

  /**
   * Stores, replaces and deletes cookies as a response demands.
   *
   * @param response the response
   */
  public void take(RawResponse response) {
    for (SetCookie line : response.setCookies()) {
      String domain = strippedDomain(line);
      boolean hostOnly = domain.isEmpty();
      if (!hostOnly && !matches(domain)) {
        continue; // a foreign domain: clients ignore the line
      }
      StoredCookie stored =
          new StoredCookie(
              line.name(),
              line.value(),
              hostOnly ? host : domain,
              path(line, response.request().path()));
      cookies.removeIf(stored::isReplacedBy);
      if (!line.deletes(Instant.now())) {
        cookies.add(stored);
      }
    }
  }

  /**
   * Returns the cookies for a request, those with the longest paths first.
   *
   * @param path the raw path of the request
   * @return names and values
   */
  public List<NameValue> forPath(String path) {
    return cookies.stream()
        .filter(cookie -> pathMatches(path, cookie.path))
        .sorted((one, other) -> other.path.length() - one.path.length())
        .map(cookie -> new NameValue(cookie.name, cookie.value))
        .toList();
  }

  /**
   * Returns all cookies, for any path.
   *
   * @return names and values
   */
  public List<NameValue> all() {
    return cookies.stream().map(cookie -> new NameValue(cookie.name, cookie.value)).toList();
  }

  private boolean matches(String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private static String strippedDomain(SetCookie line) {
    String domain = line.attribute("Domain").orElse("").toLowerCase(Locale.ROOT);
    return domain.startsWith(".") ? domain.substring(1) : domain;
  }

  private static String path(SetCookie line, String requestPath) {
    String path = line.attribute("Path").orElse("");
    if (path.startsWith("/")) {
      return path;
    }
    int lastSlash = requestPath.lastIndexOf('/');
    return lastSlash <= 0 ? "/" : requestPath.substring(0, lastSlash);
  }

  private static boolean pathMatches(String path, String cookiePath) {
    return path.equals(cookiePath)
        || (path.startsWith(cookiePath)
            && (cookiePath.endsWith("/") || path.charAt(cookiePath.length()) == '/'));
  }

  private record StoredCookie(String name, String value, String domain, String path) {
    boolean isReplacedBy(StoredCookie other) {
      return name.equals(other.name) && domain.equals(other.domain) && path.equals(other.path);
    }

    @Override
    public String toString() {
      return name;
    }
  }
}
