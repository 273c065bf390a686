package dev.signoff.sdk.lab;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** An mqweb server in miniature, with either CSRF rule. */
public final class FakeIbmMq implements Function<Received, Answer> {
  public static final String PASSWORD = "mq-Passw0rd";
  private static final String LOGIN = "/ibmmq/rest/v1/login";

  private final boolean csrfCookies;
  private final Set<String> alive = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private volatile String csrfToken = "none";
  private volatile boolean deletesCookies = true;
  private volatile String cookieName = "LtpaToken2";

  private FakeIbmMq(boolean csrfCookies) {
    this.csrfCookies = csrfCookies;
  }

  public static FakeIbmMq current() {
    return new FakeIbmMq(false);
  }

  public static FakeIbmMq withCsrfCookies() {
    return new FakeIbmMq(true);
  }

  public FakeIbmMq forgettingToDeleteCookies() {
    deletesCookies = false;
    return this;
  }

  public FakeIbmMq withSuffix(String suffix) {
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
  public Answer apply(Received request) {
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

  private Answer authenticated(Received request, String token) {
    if (request.path().endsWith("/queue")) {
      return Answer.empty(201).with("Location", request.path() + "/Q1");
    }
    if (request.method().equals("GET")) {
      return csrf(
          Answer.json(
              200,
              "{\"user\":[{\"name\":\"mqadmin\",\"role\":[\"MQWebAdmin\"],"
                  + "\"authenticationMechanism\":\"form\"}]}"));
    }
    alive.remove(token);
    Answer answer = Answer.empty(204);
    if (!deletesCookies) {
      return answer;
    }
    if (csrfCookies) {
      answer = answer.with("Set-Cookie", deletion("csrfToken"));
    }
    return answer.with("Set-Cookie", deletion(cookieName) + "; HttpOnly");
  }

  private Answer logIn(Received request) {
    if (!request.says("\"password\":\"" + PASSWORD + "\"")) {
      return error(401, "MQWB0104E", "wrong password");
    }
    String token = "AAECAzMyMTBt+/" + count.incrementAndGet() + "xYWRtaW4=";
    alive.add(token);
    return csrf(
        Answer.empty(204)
            .with(
                "Set-Cookie",
                cookieName + "=" + token + "; Path=/; Secure; HttpOnly; SameSite=Strict"));
  }

  private Answer csrf(Answer answer) {
    if (!csrfCookies) {
      return answer;
    }
    csrfToken = "csrf-token-number-" + count.incrementAndGet();
    return answer.with(
        "Set-Cookie", "csrfToken=" + csrfToken + "; Path=/; Secure; SameSite=Strict");
  }

  public static Answer error(int status, String id, String text) {
    return Answer.json(
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
