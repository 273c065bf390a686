package dev.signoff.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signoff.conformance.http.Answer;
import dev.signoff.conformance.http.Call;
import dev.signoff.conformance.http.Pair;
import dev.signoff.conformance.target.Target;
import dev.signoff.spec.SetCookie;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What must not be told, and how a text looks without it. */
final class Secrets {
  static final String MASK = "***";

  private static final int SHORTEST = 4;

  /** Words that any answer holds; they are masked where they stand as a password, nowhere else. */
  private static final Set<String> WORDS =
      Set.of("password", "username", "user", "email", "null", "garbage", "value", "token", "admin");

  private static final Pattern FIELD =
      Pattern.compile(".*(password|passwd|token|resume|secret).*", Pattern.CASE_INSENSITIVE);

  private static final Pattern REQUEST_SECRET =
      Pattern.compile("((?:^|&)(?:password|resume)=)[^&]*", Pattern.CASE_INSENSITIVE);

  private final Set<String> values =
      new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(it -> it));
  private final Set<String> names = new TreeSet<>();

  Secrets(Target target) {
    names.add(target.user().name());
    add(target.user().password());
    if (target.otherUser() != null) {
      names.add(target.otherUser().name());
      add(target.otherUser().password());
    }
    add(target.key());
    add(target.otherKey());
    add(target.expiredToken());
  }

  /** Learns what an exchange holds. */
  void learn(Answer answer) {
    answer.call().cookies().stream().map(Pair::value).forEach(this::add);
    answer.call().headers().stream()
        .filter(header -> isSecret(header.name()))
        .map(Pair::value)
        .forEach(this::add);
    answer.setCookies().stream().map(SetCookie::value).forEach(this::add);
    answer.headers().stream()
        .filter(header -> isSecret(header.name()))
        .map(Pair::value)
        .forEach(this::add);
    fields(answer.json());
  }

  /** The text without what must not be told. */
  String mask(String text) {
    String masked = text;
    for (String value : values) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }

  /** A header field whose whole value is secret. */
  static boolean isSecret(String header) {
    String name = header.toLowerCase(Locale.ROOT);
    return name.equals("authorization") || name.equals("x-auth-token");
  }

  /** A body without the values of fields that are called like secrets. */
  String maskBody(String body, JsonNode json) {
    if (!json.isContainerNode()) {
      return mask(body);
    }
    JsonNode copy = json.deepCopy();
    boolean found = maskFields(copy);
    return mask(found ? copy.toString() : body);
  }

  /** A request's body; what is no JSON may still hold a password in a form or in a fragment. */
  String maskRequestBody(String body) {
    return maskBody(
        REQUEST_SECRET.matcher(body).replaceAll(found -> found.group(1) + MASK),
        new Answer(0, Call.of("POST", "/"), 0, List.of(), body).json());
  }

  private static boolean maskFields(JsonNode node) {
    boolean found = false;
    for (var field : node.properties()) {
      if (field.getValue().isValueNode() && FIELD.matcher(field.getKey()).matches()) {
        ((ObjectNode) node).put(field.getKey(), MASK);
        found = true;
      }
    }
    for (JsonNode child : node) {
      found |= maskFields(child);
    }
    return found;
  }

  private void fields(JsonNode node) {
    for (var field : node.properties()) {
      if (field.getValue().isTextual() && FIELD.matcher(field.getKey()).matches()) {
        add(field.getValue().asText());
      }
    }
    node.forEach(this::fields);
  }

  private void add(String value) {
    if (value.length() >= SHORTEST
        && !WORDS.contains(value.toLowerCase(Locale.ROOT))
        && !names.contains(value)) {
      values.add(value);
    }
  }
}
