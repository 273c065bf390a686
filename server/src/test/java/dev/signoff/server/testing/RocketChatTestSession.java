package dev.signoff.server.testing;

import dev.signoff.testkit.TestResponse;
import java.util.Map;

/** Rocket.Chat session of a test client. */
public record RocketChatTestSession(TestServer server, String token, String userId) {
  public static final String LOGIN = "/api/v1/login";
  public static final String LOGOUT = "/api/v1/logout";
  public static final String ME = "/api/v1/me";

  public static RocketChatTestSession logIn(TestServer server, String user) {
    TestResponse response = login(server, user, TestAccounts.password(user)).expect(200);
    return new RocketChatTestSession(
        server, response.text("/data/authToken"), response.text("/data/userId"));
  }

  public static TestRequest login(TestServer server, String user, String password) {
    return server.post(LOGIN).json(JsonBody.of(Map.of("user", user, "password", password)));
  }

  public TestRequest with(TestRequest request) {
    return request.header("X-Auth-Token", token).header("X-User-Id", userId);
  }

  public TestRequest logout() {
    return with(server.post(LOGOUT));
  }

  /** Returns the bytes of a logout request as text. */
  public String rawLogout() {
    return "POST %s HTTP/1.1\r\nHost: a\r\nX-Auth-Token: %s\r\nX-User-Id: %s\r\nContent-Length: 0\r\n\r\n"
        .formatted(LOGOUT, token, userId);
  }

  public boolean isAlive() {
    return with(server.get(ME)).send().status() == 200;
  }
}
