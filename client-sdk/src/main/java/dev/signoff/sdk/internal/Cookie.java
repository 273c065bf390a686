package dev.signoff.sdk.internal;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Cookie in the storage model of RFC 6265 §5.3. */
public record Cookie(
    String name,
    String value,
    String domain,
    boolean hostOnly,
    String path,
    boolean secure,
    @Nullable Instant expires) {

  boolean expired(Instant now) {
    return expires != null && !expires.isAfter(now);
  }

  boolean replaces(Cookie other) {
    return name.equals(other.name) && domain.equals(other.domain) && path.equals(other.path);
  }

  boolean goesTo(URI target) {
    return (hostOnly ? host(target).equals(domain) : domainMatches(host(target), domain))
        && pathMatches(path(target), path)
        && (!secure || isSecure(target));
  }

  /** RFC 6265 §5.1.3. */
  static boolean domainMatches(String host, String domain) {
    return host.equals(domain) || (host.endsWith("." + domain) && !isAddress(host));
  }

  /** RFC 6265 §5.1.4. */
  static boolean pathMatches(String target, String path) {
    return target.equals(path)
        || (target.startsWith(path) && (path.endsWith("/") || target.charAt(path.length()) == '/'));
  }

  static boolean isAddress(String host) {
    return host.startsWith("[") || host.matches("[0-9.]+");
  }

  static boolean isSecure(URI uri) {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  static String host(URI uri) {
    return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
  }

  static String path(URI uri) {
    String path = uri.getRawPath();
    return path == null || path.isEmpty() ? "/" : path;
  }

  @Override
  public String toString() {
    return name + "=***";
  }
}
