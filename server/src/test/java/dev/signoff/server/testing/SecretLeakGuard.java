package dev.signoff.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The passwords and tokens that went over the wire; none may be in the body of any answer. */
final class SecretLeakGuard {
  private static final Pattern PASSWORD =
      Pattern.compile("\"password\"\\s*:\\s*\"([^\"\\\\]{8,})\"");
  private static final Pattern IN_FORM = Pattern.compile("\\bpassword=([^&]{8,})");
  private static final Pattern TOKEN = Pattern.compile("\"authToken\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern COOKIE = Pattern.compile("^[^=]+=([^;]{16,})");

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  void check(String path, String requestBody, TestResponse answer) {
    remember(PASSWORD, requestBody);
    remember(IN_FORM, requestBody);
    answer.setCookies().forEach(line -> remember(COOKIE, line));
    answer.headers("Authorization").forEach(this::remember);
    String body = answer.body();
    if (path.equals("/api/v1/login") && answer.status() == 200) {
      remember(TOKEN, body);
      body = TOKEN.matcher(body).replaceFirst("");
    }
    for (String secret : known) {
      assertThat(body.contains(secret)).as("a secret in %s", answer.status()).isFalse();
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
