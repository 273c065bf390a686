package dev.signoff.sdk.internal;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parser of one {@code Set-Cookie} line, by RFC 6265 §5.2 and §5.3 with the stricter rules of its
 * successor.
 */
final class SetCookieParser {
  private static final int LARGEST = 4096;
  private static final Duration LONGEST = Duration.ofDays(400);

  private final URI origin;
  private final Instant now;
  private String domain = "";
  private @Nullable String path;
  private boolean secure;
  private @Nullable Instant expires;
  private @Nullable Instant maxAge;

  private SetCookieParser(URI origin, Instant now) {
    this.origin = origin;
    this.now = now;
  }

  /** Empty if the line is to be ignored. */
  static Optional<Cookie> parse(URI origin, String line, Instant now) {
    String[] parts = line.split(";", -1);
    int equals = parts[0].indexOf('=');
    if (equals < 0 || line.chars().anyMatch(c -> (c < 0x20 && c != '\t') || c == 0x7f)) {
      return Optional.empty();
    }
    String name = parts[0].substring(0, equals).strip();
    String value = parts[0].substring(equals + 1).strip();
    if (name.isEmpty() || name.length() + value.length() > LARGEST) {
      return Optional.empty();
    }
    SetCookieParser cookie = new SetCookieParser(origin, now);
    for (int i = 1; i < parts.length; i++) {
      cookie.take(parts[i]);
    }
    return cookie.named(name, value);
  }

  private void take(String attribute) {
    String[] pair = attribute.split("=", 2);
    String value = pair.length == 2 ? pair[1].strip() : "";
    switch (pair[0].strip().toLowerCase(Locale.ROOT)) {
      case "expires" -> HttpDate.parse(value).ifPresent(date -> expires = date);
      case "max-age" -> takeMaxAge(value);
      case "domain" -> domain = withoutDot(value).toLowerCase(Locale.ROOT);
      case "path" -> path = value.startsWith("/") ? value : null;
      case "secure" -> secure = true;
      default -> {}
    }
  }

  private void takeMaxAge(String seconds) {
    if (seconds.matches("-[0-9]*|0+")) {
      maxAge = Instant.MIN;
    } else if (seconds.matches("[0-9]+")) {
      boolean far = seconds.length() > 9;
      maxAge = now.plus(far ? LONGEST : Duration.ofSeconds(Long.parseLong(seconds)));
    }
  }

  private Optional<Cookie> named(String name, String value) {
    String host = Cookie.host(origin);
    boolean hostOnly = domain.isEmpty() || (domain.equals(host) && isPublic(host));
    boolean foreign = !hostOnly && (isPublic(domain) || !Cookie.domainMatches(host, domain));
    boolean insecure = secure && !Cookie.isSecure(origin);
    if (foreign || insecure || !keepsItsPromise(name)) {
      return Optional.empty();
    }
    return Optional.of(
        new Cookie(
            name,
            value,
            hostOnly ? host : domain,
            hostOnly,
            path == null ? defaultPath() : path,
            secure,
            maxAge == null ? expires : maxAge));
  }

  private boolean keepsItsPromise(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("__host-")) {
      return secure && domain.isEmpty() && "/".equals(path);
    }
    return !lower.startsWith("__secure-") || secure;
  }

  /** RFC 6265 §5.1.4. */
  private String defaultPath() {
    String target = Cookie.path(origin);
    int slash = target.lastIndexOf('/');
    return slash <= 0 ? "/" : target.substring(0, slash);
  }

  /**
   * Returns a name without a dot inside is a public suffix as far as this jar knows; so is an
   * address.
   */
  private static boolean isPublic(String domain) {
    return domain.indexOf('.') < 0 || Cookie.isAddress(domain);
  }

  private static String withoutDot(String domain) {
    return domain.startsWith(".") ? domain.substring(1) : domain;
  }
}
