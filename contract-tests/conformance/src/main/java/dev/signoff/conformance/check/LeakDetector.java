package dev.signoff.conformance.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signoff.conformance.http.RawResponse;
import dev.signoff.conformance.target.Target;
import dev.signoff.conformance.target.User;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Detector for passwords and tokens in response bodies. A password that is also an ordinary word,
 * such as {@code password}, or equal to the user name cannot be distinguished from that word in a
 * message. It counts only as the whole value of a field whose name contains "pass". Wrong passwords
 * are generated here, and count wherever they occur.
 */
public final class LeakDetector {
  private static final int SHORTEST_TOKEN = 8;
  private static final Pattern ORDINARY_WORD = Pattern.compile("[a-z]+|[A-Z]+|[0-9]{0,7}");

  private final List<User> users = new ArrayList<>();
  private final Set<String> canaries = new LinkedHashSet<>();
  private final Set<String> tokens = new LinkedHashSet<>();

  /**
   * Creates a detector for the passwords of the target's users.
   *
   * @param target the server and its users
   */
  public LeakDetector(Target target) {
    users.add(target.user());
    if (target.otherUser() != null) {
      users.add(target.otherUser());
    }
  }

  /**
   * Generates a wrong password.
   *
   * @return a password that no user has
   */
  public String canary() {
    String canary = "wrong-" + UUID.randomUUID().toString().substring(0, 18);
    canaries.add(canary);
    return canary;
  }

  /**
   * Adds a token to detect.
   *
   * @param token the whole token
   */
  public void token(String token) {
    if (token.length() >= SHORTEST_TOKEN) {
      tokens.add(token);
    }
  }

  /**
   * Returns whether a body contains a password.
   *
   * @param response the response
   * @return whether it does
   */
  public boolean showsPassword(RawResponse response) {
    String texts = texts(response);
    return canaries.stream().anyMatch(texts::contains)
        || users.stream().anyMatch(user -> contains(response, texts, user));
  }

  /**
   * Returns whether a body contains a whole token.
   *
   * @param response the response
   * @return whether it does
   */
  public boolean showsToken(RawResponse response) {
    return tokens.stream().anyMatch(texts(response)::contains);
  }

  /** Returns the body as received, followed by the same body without unnecessary JSON escapes. */
  private static String texts(RawResponse response) {
    return response.body() + "\n" + response.json();
  }

  private static boolean contains(RawResponse response, String texts, User user) {
    String password = user.password();
    boolean ordinaryWord =
        password.equals(user.name()) || ORDINARY_WORD.matcher(password).matches();
    return ordinaryWord
        ? fieldContains(response.json(), password)
        : !password.isEmpty() && texts.contains(password);
  }

  private static boolean fieldContains(JsonNode node, String password) {
    for (var field : node.properties()) {
      String name = field.getKey().toLowerCase(Locale.ROOT);
      if (name.contains("pass") && field.getValue().asText().equals(password)) {
        return true;
      }
    }
    for (JsonNode child : node) {
      if (fieldContains(child, password)) {
        return true;
      }
    }
    return false;
  }
}
