package dev.signoff.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** A server asks itself, over plain HTTP, whether it is of use. */
final class SelfCheck {
  private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(10).toMillis();

  private SelfCheck() {}

  /** Fails if it is not healthy, or does not refuse a logout of nobody. */
  static void pass(SignoffServer server) {
    URI address = server.http();
    expect(200, "GET", address.resolve("/health"));
    // Only the vendors that are served refuse it in their own way; the others have no such URL.
    expect(401, "DELETE", address.resolve("/ibmmq/rest/v1/login"));
    expect(401, "POST", address.resolve("/api/v1/logout"));
  }

  private static void expect(int status, String method, URI url) {
    int answered = status(method, url);
    if (answered != status && answered != 404) {
      throw new ServerStartException(
          "The server has started, but answers " + answered + " to " + method + " " + url + ".");
    }
  }

  private static int status(String method, URI url) {
    try {
      HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
      connection.setRequestMethod(method);
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try {
        return connection.getResponseCode();
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      throw new ServerStartException(
          "The server has started, but does not answer at " + url + ": " + e.getMessage() + ".", e);
    }
  }
}
