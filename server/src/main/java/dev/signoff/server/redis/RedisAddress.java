package dev.signoff.server.redis;

import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import io.lettuce.core.StaticCredentialsProvider;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Address of a Redis server with credentials: {@code redis://user:password@host:port/db}, or {@code
 * rediss} for TLS. Immutable; {@link #toString} does not contain the password.
 */
public final class RedisAddress {
  private static final Set<String> SCHEMES = Set.of("redis", "rediss");
  private static final int PORT = 6379;

  private final URI url;
  private final int database;
  private final char @Nullable [] password;

  private RedisAddress(URI url, int database, char @Nullable [] password) {
    this.url = url;
    this.database = database;
    this.password = password;
  }

  /**
   * Parses an address.
   *
   * @param text the URL; user, password, port and database may be missing
   * @return the address
   * @throws IllegalArgumentException if the text is not a valid address; the message does not
   *     repeat it
   */
  public static RedisAddress of(String text) {
    try {
      URI url = new URI(text);
      String path = url.getPath();
      if (url.getHost() != null
          && SCHEMES.contains(url.getScheme())
          && url.getQuery() == null
          && url.getFragment() == null
          && path.matches("/?|/[0-9]{1,5}")) {
        int database = path.length() > 1 ? Integer.parseInt(path.substring(1)) : 0;
        return new RedisAddress(url, database, password(url));
      }
    } catch (URISyntaxException e) {
      // Its message repeats the text, which may contain a password.
    }
    throw new IllegalArgumentException(
        "the address of Redis must look like redis://host:6379, or rediss://host:6379 for TLS;"
            + " special characters in a password must be percent-encoded");
  }

  /**
   * Returns a copy with another password, which replaces the one in the URL.
   *
   * @param newPassword the password
   * @return a new address
   */
  public RedisAddress withPassword(char[] newPassword) {
    return new RedisAddress(url, database, newPassword.clone());
  }

  RedisURI uri(Duration timeout) {
    RedisURI uri =
        RedisURI.builder()
            .withHost(host())
            .withPort(port())
            .withDatabase(database)
            .withSsl("rediss".equals(url.getScheme()))
            .withTimeout(timeout)
            .withClientName("signoff")
            .build();
    if (password != null) {
      uri.setCredentialsProvider(
          new StaticCredentialsProvider(RedisCredentials.just(user(), password)));
    }
    return uri;
  }

  /** Returns host and port: {@code host:port}. */
  @Override
  public String toString() {
    return url.getHost() + ":" + port();
  }

  private String host() {
    return url.getHost().replaceAll("[\\[\\]]", "");
  }

  private int port() {
    return url.getPort() < 0 ? PORT : url.getPort();
  }

  private @Nullable String user() {
    String info = url.getRawUserInfo();
    String user = info == null ? "" : info.split(":", 2)[0];
    return user.isEmpty() ? null : decode(user);
  }

  private static char @Nullable [] password(URI url) {
    String info = url.getRawUserInfo();
    return info == null || !info.contains(":") ? null : decode(info.split(":", 2)[1]).toCharArray();
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
