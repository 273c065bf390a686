package dev.signoff.bench.sdk;

import java.net.URI;
import java.util.List;

/** Factory and names of the HTTP clients that are compared. */
final class LogoutClients {
  static final String SDK = "Signoff SDK";
  static final String DEFAULTS = "HttpClient with defaults";
  static final String HTTP_1_1 = "HttpClient with HTTP/1.1";
  static final String SAME_THREAD = "HttpClient with HTTP/1.1 on the caller's thread";
  static final String OK_HTTP = "OkHttp";
  static final List<String> ALL = List.of(SDK, DEFAULTS, HTTP_1_1, SAME_THREAD, OK_HTTP);

  private LogoutClients() {}

  static LogoutClient named(String name, URI server, String userId) {
    return switch (name) {
      case SDK -> new SdkLogoutClient(server, userId);
      case DEFAULTS -> JdkLogoutClient.withDefaults(server, userId);
      case HTTP_1_1 -> JdkLogoutClient.withHttp11(server, userId);
      case SAME_THREAD -> JdkLogoutClient.onCallingThread(server, userId);
      case OK_HTTP -> new OkHttpLogoutClient(server, userId);
      default -> throw new IllegalArgumentException("There is no client '" + name + "'.");
    };
  }
}
