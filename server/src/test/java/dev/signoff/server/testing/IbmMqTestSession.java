package dev.signoff.server.testing;

import dev.signoff.testkit.TestResponse;
import java.util.Map;

/** IBM MQ session of a test client: the token, and the CSRF token if the profile has one. */
public record IbmMqTestSession(TestServer server, String token, String csrf) {
  public static final String LOGIN = "/ibmmq/rest/v1/login";
  public static final String CSRF = "ibm-mq-rest-csrf-token";

  public static IbmMqTestSession logIn(TestServer server, String user) {
    TestResponse response = login(server, user, TestAccounts.password(user)).expect(204);
    boolean hasCsrf = response.setCookies().size() > 1;
    return new IbmMqTestSession(
        server, response.cookie("LtpaToken2"), hasCsrf ? response.cookie("csrfToken") : "value");
  }

  public static TestRequest login(TestServer server, String user, String password) {
    return server.post(LOGIN).json(JsonBody.of(Map.of("username", user, "password", password)));
  }

  public static TestRequest whoAmI(TestServer server, String token) {
    return server.get(LOGIN).cookie("LtpaToken2", token);
  }

  /** Returns a logout request with this token and a CSRF header. */
  public static TestRequest logout(TestServer server, String token) {
    return server.delete(LOGIN).cookie("LtpaToken2", token).header(CSRF, "value");
  }

  public TestRequest whoAmI() {
    return whoAmI(server, token);
  }

  public TestRequest logout() {
    return server.delete(LOGIN).cookie("LtpaToken2", token).header(CSRF, csrf);
  }

  /** Returns a request that creates a queue; the path depends on the profile. */
  public TestRequest createQueue(String path, String name) {
    return server
        .post("/ibmmq/rest/v1" + path)
        .cookie("LtpaToken2", token)
        .header(CSRF, csrf)
        .json(JsonBody.of(Map.of("name", name)));
  }

  public boolean isAlive() {
    return whoAmI().send().status() == 200;
  }
}
