package dev.signoff.bench.sdk;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** HTTP client of the JDK. */
final class JdkLogoutClient implements LogoutClient {
  private final HttpClient client;
  private final URI logout;
  private final String userId;

  private JdkLogoutClient(HttpClient client, URI server, String userId) {
    this.client = client;
    this.logout = server.resolve("/api/v1/logout");
    this.userId = userId;
  }

  /** Returns a client with defaults, which offers an upgrade to HTTP/2 in every request. */
  static LogoutClient withDefaults(URI server, String userId) {
    return new JdkLogoutClient(HttpClient.newHttpClient(), server, userId);
  }

  static LogoutClient withHttp11(URI server, String userId) {
    return new JdkLogoutClient(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), server, userId);
  }

  static LogoutClient onCallingThread(URI server, String userId) {
    return new JdkLogoutClient(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Runnable::run)
            .build(),
        server,
        userId);
  }

  @Override
  public void logOut(String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(logout)
            .header("X-Auth-Token", token)
            .header("X-User-Id", userId)
            .POST(BodyPublishers.noBody())
            .build();
    int status = client.send(request, BodyHandlers.ofByteArray()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("The status was " + status);
    }
  }
}
