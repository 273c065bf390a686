package dev.signoff.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Check of a started server by requests to itself over plain HTTP. */
final class SelfCheck {
  private static final int TIMEOUT_MILLIS = (int) Duration.ofSeconds(10).toMillis();

  private SelfCheck() {}

  /** Checks that the server is healthy and refuses a logout without credentials. */
  static void pass(SignoffServer server) {
    URI address = server.http();
    expect(200, "GET", address.resolve("/health"));
    // A vendor that is not served has no such URL and returns 404.
    expect(401, "DELETE", address.resolve("/ibmmq/rest/v1/login"));
    expect(401, "POST", address.resolve("/api/v1/logout"));
  }

  private static void expect(int status, String method, URI url) {
    int actual = status(method, url);
    if (actual != status && actual != 404) {
      throw new ServerStartException(
          "The server has started, but returns status "
              + actual
              + " for "
              + method
              + " "
              + url
              + ".");
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
          "The server has started, but does not respond at " + url + ": " + e.getMessage() + ".",
          e);
    }
  }
}
