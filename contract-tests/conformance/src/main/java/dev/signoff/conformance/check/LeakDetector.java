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

/**
 * Finds passwords and tokens in bodies. A password that is also an ordinary word, such as {@code
 * password}, or the user's name cannot be told from that word in a message: it counts only as the
 * whole value of a field whose name speaks of passwords. Passwords that are meant to be refused are
 * made up here, and count wherever they turn up.
 */
public final class LeakDetector {
  private static final int SHORTEST_TOKEN = 8;

  private final List<User> users = new ArrayList<>();
  private final Set<String> canaries = new LinkedHashSet<>();
  private final Set<String> tokens = new LinkedHashSet<>();

  /**
   * Knows the users' passwords.
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
   * Makes up a wrong password.
   *
   * @return a password that nobody has
   */
  public String canary() {
    String canary = "wrong-" + UUID.randomUUID().toString().substring(0, 18);
    canaries.add(canary);
    return canary;
  }

  /**
   * Learns a token.
   *
   * @param token the whole token
   */
  public void token(String token) {
    if (token.length() >= SHORTEST_TOKEN) {
      tokens.add(token);
    }
  }

  /**
   * Whether a body holds a password.
   *
   * @param answer the answer
   * @return whether it does
   */
  public boolean showsPassword(RawResponse answer) {
    String texts = texts(answer);
    return canaries.stream().anyMatch(texts::contains)
        || users.stream().anyMatch(user -> shows(answer, texts, user));
  }

  /**
   * Whether a body holds a whole token.
   *
   * @param answer the answer
   * @return whether it does
   */
  public boolean showsToken(RawResponse answer) {
    return tokens.stream().anyMatch(texts(answer)::contains);
  }

  /** The body as it is, and without the escapes that JSON does not need. */
  private static String texts(RawResponse answer) {
    return answer.body() + "\n" + answer.json();
  }

  private static boolean shows(RawResponse answer, String texts, User user) {
    String password = user.password();
    boolean ordinary = password.equals(user.name()) || password.matches("[a-z]+|[A-Z]+|[0-9]{0,7}");
    return ordinary
        ? fieldShows(answer.json(), password)
        : !password.isEmpty() && texts.contains(password);
  }

  private static boolean fieldShows(JsonNode node, String password) {
    for (var field : node.properties()) {
      String name = field.getKey().toLowerCase(Locale.ROOT);
      if (name.contains("pass") && field.getValue().asText().equals(password)) {
        return true;
      }
    }
    for (JsonNode child : node) {
      if (fieldShows(child, password)) {
        return true;
      }
    }
    return false;
  }
}
