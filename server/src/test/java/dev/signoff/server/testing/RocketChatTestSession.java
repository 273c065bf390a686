package dev.signoff.server.testing;

import java.util.Map;

/** A session of Rocket.Chat, as a client holds it. */
public record RocketChatTestSession(TestServer server, String token, String userId) {
  public static final String LOGIN = "/api/v1/login";
  public static final String LOGOUT = "/api/v1/logout";
  public static final String ME = "/api/v1/me";

  public static RocketChatTestSession logIn(TestServer server, String user) {
    TestResponse answer = login(server, user, TestAccounts.password(user)).expect(200);
    return new RocketChatTestSession(
        server, answer.text("/data/authToken"), answer.text("/data/userId"));
  }

  public static TestRequest login(TestServer server, String user, String password) {
    return server.post(LOGIN).json(JsonBody.of(Map.of("user", user, "password", password)));
  }

  public TestRequest with(TestRequest call) {
    return call.header("X-Auth-Token", token).header("X-User-Id", userId);
  }

  public TestRequest logout() {
    return with(server.post(LOGOUT));
  }

  /** A logout as it goes over the wire. */
  public String rawLogout() {
    return "POST %s HTTP/1.1\r\nHost: a\r\nX-Auth-Token: %s\r\nX-User-Id: %s\r\nContent-Length: 0\r\n\r\n"
        .formatted(LOGOUT, token, userId);
  }

  public boolean isAlive() {
    return with(server.get(ME)).send().status() == 200;
  }
}
