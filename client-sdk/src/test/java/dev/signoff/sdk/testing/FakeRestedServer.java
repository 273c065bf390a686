package dev.signoff.sdk.testing;

import dev.signoff.testkit.ReceivedRequest;
import dev.signoff.testkit.ScriptedResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Small rested server for tests. */
public final class FakeRestedServer implements Function<ReceivedRequest, ScriptedResponse> {
  public static final String KEY = "d59eb2859c284168";
  public static final String PASSWORD = "rested-Passw0rd";
  private static final String COOKIE = "__Secure-rested-access-token";
  private static final String RECORD =
      "{\"uniqueId\":\"1\",\"username\":\"alice\",\"team\":\"red\"}";

  private final Set<String> alive = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();

  public void endAllSessions() {
    alive.clear();
  }

  public int sessions() {
    return alive.size();
  }

  @Override
  public ScriptedResponse apply(ReceivedRequest request) {
    if (request.query("key").isEmpty()) {
      return message(403, "key missing");
    }
    if (!request.query("key").get().equals(KEY)) {
      return message(400, "key unknown");
    }
    if (request.query("login").isPresent()) {
      return logIn(request);
    }
    String token = request.cookie(COOKIE).or(() -> request.header("authorization")).orElse("");
    if (!alive.contains(token)) {
      return message(403, "token refused");
    }
    if (request.method().equals("GET")) {
      return ScriptedResponse.json(200, RECORD);
    }
    alive.remove(token);
    return ScriptedResponse.empty(204);
  }

  private ScriptedResponse logIn(ReceivedRequest request) {
    if (!request.body().contains(PASSWORD)) {
      return message(400, "wrong password");
    }
    String token = "rested-token-" + count.incrementAndGet();
    alive.add(token);
    ScriptedResponse response = ScriptedResponse.json(200, RECORD);
    return request.query("noATCookie").isPresent()
        ? response.with("Authorization", token)
        : response.with(
            "Set-Cookie", COOKIE + "=" + token + "; Path=/; Secure; HttpOnly; SameSite=Lax");
  }

  private static ScriptedResponse message(int status, String text) {
    return ScriptedResponse.json(status, "{\"message\":\"" + text + "\"}");
  }
}
