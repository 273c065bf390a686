package dev.signoff.sdk.internal;

import dev.signoff.sdk.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Headers that every request carries. */
final class UserAgent {
  private static final Headers HEADERS =
      Headers.none()
          .with("Accept", "application/json")
          .with("User-Agent", "signoff-sdk/" + version() + " java/" + Runtime.version().feature());

  private UserAgent() {}

  static Headers headers() {
    return HEADERS;
  }

  private static String version() {
    try (InputStream in = UserAgent.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
