package dev.signoff.server.testing;

import dev.signoff.testkit.TestResponse;
import java.util.Map;

/** Session of a test client in the open demo project of rested. */
public record RestedTestSession(TestServer server, String token) {
  public static final String ENDPOINT = "/api/1/ce/examples/auth";
  public static final String OPEN = ENDPOINT + "?key=" + TestAccounts.KEY;
  public static final String PRIVATE = "/api/1/ce/private/auth?key=" + TestAccounts.PRIVATE_KEY;
  public static final String COOKIE = "__Secure-rested-access-token";

  public static RestedTestSession logIn(TestServer server, String user) {
    return new RestedTestSession(server, login(server, user).expect(200).cookie(COOKIE));
  }

  /** Logs in to the project that requires an origin. */
  public static RestedTestSession logInToPrivateProject(TestServer server) {
    TestResponse response =
        server
            .post(PRIVATE + "&login=true")
            .header("Origin", TestAccounts.PRIVATE_ORIGIN)
            .json(credentials("username", TestAccounts.password("username")))
            .expect(200);
    return new RestedTestSession(server, response.cookie(COOKIE));
  }

  public static TestRequest login(TestServer server, String user) {
    return server.post(OPEN + "&login=true").json(credentials(user, TestAccounts.password(user)));
  }

  public static String credentials(String user, String password) {
    return JsonBody.of(Map.of("username", user, "password", password));
  }

  /** Returns a request that sends the token as a cookie. */
  public TestRequest post(String url) {
    return server.post(url).cookie(COOKIE, token);
  }

  public TestRequest logout() {
    return post(OPEN + "&logout=true");
  }

  public boolean isAlive() {
    return server.get(OPEN).cookie(COOKIE, token).send().status() == 200;
  }

  public boolean isAliveInPrivateProject() {
    return server
            .get(PRIVATE)
            .header("Origin", TestAccounts.PRIVATE_ORIGIN)
            .cookie(COOKIE, token)
            .send()
            .status()
        == 200;
  }
}
