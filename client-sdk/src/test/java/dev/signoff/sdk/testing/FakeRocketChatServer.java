package dev.signoff.sdk.testing;

import dev.signoff.testkit.ReceivedRequest;
import dev.signoff.testkit.ScriptedResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small Rocket.Chat server for tests. */
public final class FakeRocketChatServer implements Function<ReceivedRequest, ScriptedResponse> {
  public static final String PASSWORD = "chat-Passw0rd";
  public static final String USER_ID = "aobEdbYhXfu5hkeqG";
  private static final Pattern RESUME = Pattern.compile("\"resume\":\"([^\"]*)\"");

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
    if (request.path().equals("/api/v1/login")) {
      return logIn(request);
    }
    String token = request.header("x-auth-token").orElse("");
    if (!alive.contains(token) || !request.header("x-user-id").orElse("").equals(USER_ID)) {
      return ScriptedResponse.json(
          401, "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}");
    }
    if (request.path().equals("/api/v1/me")) {
      return ScriptedResponse.json(
          200,
          "{\"_id\":\"" + USER_ID + "\",\"username\":\"alice\",\"services\":{\"hash\":\"h4sh\"}}");
    }
    alive.remove(token);
    return ScriptedResponse.json(
        200, "{\"status\":\"success\",\"data\":{\"message\":\"You've been logged out!\"}}");
  }

  private ScriptedResponse logIn(ReceivedRequest request) {
    Matcher resume = RESUME.matcher(request.body());
    String token;
    if (resume.find() && alive.contains(resume.group(1))) {
      token = resume.group(1);
    } else if (request.body().contains(PASSWORD)) {
      token = "chat-token-" + count.incrementAndGet();
    } else {
      return ScriptedResponse.json(401, "{\"status\":\"error\",\"message\":\"Unauthorized\"}");
    }
    alive.add(token);
    return ScriptedResponse.json(
        200,
        "{\"status\":\"success\",\"data\":{\"userId\":\"%s\",\"authToken\":\"%s\",\"me\":{\"_id\":\"%s\"}}}"
            .formatted(USER_ID, token, USER_ID));
  }
}
