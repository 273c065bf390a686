package dev.signoff.sdk.testing;

import dev.signoff.testkit.ReceivedRequest;
import dev.signoff.testkit.ScriptedResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Small mqweb server for tests, with either CSRF rule. */
public final class FakeIbmMqServer implements Function<ReceivedRequest, ScriptedResponse> {
  public static final String PASSWORD = "mq-Passw0rd";
  private static final String LOGIN = "/ibmmq/rest/v1/login";

  private final boolean csrfCookies;
  private final Set<String> alive = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private volatile String csrfToken = "none";
  private volatile boolean deletesCookies = true;
  private volatile String cookieName = "LtpaToken2";

  private FakeIbmMqServer(boolean csrfCookies) {
    this.csrfCookies = csrfCookies;
  }

  public static FakeIbmMqServer current() {
    return new FakeIbmMqServer(false);
  }

  public static FakeIbmMqServer withCsrfCookies() {
    return new FakeIbmMqServer(true);
  }

  public FakeIbmMqServer forgettingToDeleteCookies() {
    deletesCookies = false;
    return this;
  }

  public FakeIbmMqServer withSuffix(String suffix) {
    cookieName = "LtpaToken2" + suffix;
    return this;
  }

  public void endAllSessions() {
    alive.clear();
  }

  public void replaceCsrfToken() {
    csrfToken = "replaced-by-another-" + count.incrementAndGet();
  }

  public int sessions() {
    return alive.size();
  }

  @Override
  public ScriptedResponse apply(ReceivedRequest request) {
    if (request.path().equals(LOGIN) && request.method().equals("POST")) {
      return logIn(request);
    }
    String token = request.cookie(cookieName).orElse(null);
    boolean changing = !request.method().equals("GET");
    String csrf = request.header("ibm-mq-rest-csrf-token").orElse(null);
    if (changing && csrf == null) {
      return error(401, "MQWB0100E", "header missing");
    }
    if (changing && csrfCookies && !csrfToken.equals(csrf)) {
      return error(401, "MQWB0101E", "header stale");
    }
    if (token == null) {
      return error(401, "MQWB0104E", "not authenticated");
    }
    if (!alive.contains(token)) {
      return error(401, "MQWB0112E", "token refused");
    }
    return authenticated(request, token);
  }

  private ScriptedResponse authenticated(ReceivedRequest request, String token) {
    if (request.path().endsWith("/queue")) {
      return ScriptedResponse.empty(201).with("Location", request.path() + "/Q1");
    }
    if (request.method().equals("GET")) {
      return csrf(
          ScriptedResponse.json(
              200,
              "{\"user\":[{\"name\":\"mqadmin\",\"role\":[\"MQWebAdmin\"],"
                  + "\"authenticationMechanism\":\"form\"}]}"));
    }
    alive.remove(token);
    ScriptedResponse response = ScriptedResponse.empty(204);
    if (!deletesCookies) {
      return response;
    }
    if (csrfCookies) {
      response = response.with("Set-Cookie", deletion("csrfToken"));
    }
    return response.with("Set-Cookie", deletion(cookieName) + "; HttpOnly");
  }

  private ScriptedResponse logIn(ReceivedRequest request) {
    if (!request.body().contains("\"password\":\"" + PASSWORD + "\"")) {
      return error(401, "MQWB0104E", "wrong password");
    }
    String token = "AAECAzMyMTBt+/" + count.incrementAndGet() + "xYWRtaW4=";
    alive.add(token);
    return csrf(
        ScriptedResponse.empty(204)
            .with(
                "Set-Cookie",
                cookieName + "=" + token + "; Path=/; Secure; HttpOnly; SameSite=Strict"));
  }

  private ScriptedResponse csrf(ScriptedResponse response) {
    if (!csrfCookies) {
      return response;
    }
    csrfToken = "csrf-token-number-" + count.incrementAndGet();
    return response.with(
        "Set-Cookie", "csrfToken=" + csrfToken + "; Path=/; Secure; SameSite=Strict");
  }

  public static ScriptedResponse error(int status, String id, String text) {
    return ScriptedResponse.json(
        status,
        "{\"error\":[{\"type\":\"rest\",\"msgId\":\"%s\",\"message\":\"%s: %s\","
                .formatted(id, id, text)
            + "\"explanation\":\"e\",\"action\":\"a\",\"completionCode\":0,\"reasonCode\":0}]}");
  }

  private static String deletion(String name) {
    return name
        + "=; Path=/; Secure; SameSite=Strict; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
  }
}
