package dev.signoff.bench.sdk;

import java.net.URI;
import java.util.List;

/** The ways to log out that are compared, by name. */
final class LogoutClients {
  static final String SDK = "Signoff SDK";
  static final String AS_IT_COMES = "HttpClient as it comes";
  static final String HTTP_1_1 = "HttpClient with HTTP/1.1";
  static final String SAME_THREAD = "HttpClient with HTTP/1.1 on the caller's thread";
  static final String OK_HTTP = "OkHttp";
  static final List<String> ALL = List.of(SDK, AS_IT_COMES, HTTP_1_1, SAME_THREAD, OK_HTTP);

  private LogoutClients() {}

  static LogoutClient named(String name, URI server, String userId) {
    return switch (name) {
      case SDK -> new SdkLogoutClient(server, userId);
      case AS_IT_COMES -> JdkLogoutClient.asItComes(server, userId);
      case HTTP_1_1 -> JdkLogoutClient.withHttp11(server, userId);
      case SAME_THREAD -> JdkLogoutClient.onCallersThread(server, userId);
      case OK_HTTP -> new OkHttpLogoutClient(server, userId);
      default -> throw new IllegalArgumentException("There is no caller " + name + ".");
    };
  }
}
