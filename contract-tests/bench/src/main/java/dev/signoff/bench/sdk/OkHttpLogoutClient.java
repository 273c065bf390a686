package dev.signoff.bench.sdk;

import java.io.IOException;
import java.net.URI;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** OkHttp client with defaults. */
final class OkHttpLogoutClient implements LogoutClient {
  private final OkHttpClient client = new OkHttpClient();
  private final String logout;
  private final String userId;

  OkHttpLogoutClient(URI server, String userId) {
    this.logout = server.resolve("/api/v1/logout").toString();
    this.userId = userId;
  }

  @Override
  public void logOut(String token) throws IOException {
    Request request =
        new Request.Builder()
            .url(logout)
            .header("X-Auth-Token", token)
            .header("X-User-Id", userId)
            .post(RequestBody.EMPTY)
            .build();
    try (Response response = client.newCall(request).execute()) {
      response.body().bytes();
      if (response.code() != 200) {
        throw new IllegalStateException("The status was " + response.code());
      }
    }
  }
}
