package dev.signoff.sdk.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Base address of a server, to which credentials are bound. */
final class BaseUri {
  private static final int TYPICAL = 128;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]*");

  private final URI uri;

  private BaseUri(URI uri) {
    this.uri = uri;
  }

  static BaseUri of(URI uri) {
    Objects.requireNonNull(uri, "uri");
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if ((!scheme.equals("https") && !scheme.equals("http")) || uri.getHost() == null) {
      throw new IllegalArgumentException("uri must be like https://host:port");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException("uri must have no user, no query and no fragment");
    }
    if (uri.getPort() > 65_535) {
      throw new IllegalArgumentException("uri must have a port of at most 65535");
    }
    return new BaseUri(URI.create(uri.toASCIIString().replaceAll("/+$", "")));
  }

  URI uri() {
    return uri;
  }

  URI resolve(String path, Map<String, String> query) {
    StringBuilder target = new StringBuilder(TYPICAL).append(uri).append(path);
    char separator = '?';
    for (Map.Entry<String, String> parameter : query.entrySet()) {
      target.append(separator).append(encoded(parameter.getKey()));
      target.append('=').append(encoded(parameter.getValue()));
      separator = '&';
    }
    return URI.create(target.toString());
  }

  boolean isOriginOf(URI other) {
    return uri.getScheme().equalsIgnoreCase(other.getScheme())
        && uri.getHost().equalsIgnoreCase(other.getHost())
        && port(uri) == port(other);
  }

  @Override
  public String toString() {
    return uri.toString();
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return uri.getScheme().equalsIgnoreCase("https") ? 443 : 80;
  }

  private static String encoded(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
