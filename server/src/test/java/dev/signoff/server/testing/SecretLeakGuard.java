package dev.signoff.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.testkit.TestResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Check that no response body contains a password or token that was sent or received before. */
final class SecretLeakGuard {
  private static final Pattern PASSWORD =
      Pattern.compile("\"password\"\\s*:\\s*\"([^\"\\\\]{8,})\"");
  private static final Pattern IN_FORM = Pattern.compile("\\bpassword=([^&]{8,})");
  private static final Pattern TOKEN = Pattern.compile("\"authToken\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern COOKIE = Pattern.compile("^[^=]+=([^;]{16,})");

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  void check(String path, String requestBody, TestResponse response) {
    remember(PASSWORD, requestBody);
    remember(IN_FORM, requestBody);
    response.setCookies().forEach(line -> remember(COOKIE, line));
    response.headers("Authorization").forEach(this::remember);
    String body = response.body();
    if (path.equals("/api/v1/login") && response.status() == 200) {
      remember(TOKEN, body);
      body = TOKEN.matcher(body).replaceFirst("");
    }
    for (String secret : known) {
      assertThat(body.contains(secret)).as("a secret in %s", response.status()).isFalse();
    }
  }

  private void remember(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      remember(matcher.group(1));
    }
  }

  private void remember(String secret) {
    known.add(secret);
    RecordedSecrets.add(secret);
  }
}
