package dev.signoff.pact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signoff.spec.Credential;
import dev.signoff.spec.Exchange;
import dev.signoff.spec.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Role of the login in an outcome. */
final class LoginSteps {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LoginSteps() {}

  /** Returns the login that a user makes. */
  static Outcome of(Outcome outcome, String user) {
    return operation(outcome, "login")
        .filter(it -> it.requestExample() != null && it.requestExample().name().equals(user))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the first successful outcome of an operation of the same API. */
  static Stream<Outcome> operation(Outcome outcome, String name) {
    return Outcome.of(outcome.contract(), outcome.profile()).stream()
        .filter(it -> it.operationName().equals(name) && it.succeeds());
  }

  /**
   * Returns the example values of an outcome that a real login has to replace, each with the name
   * of its credential.
   */
  static Map<String, String> secrets(Outcome outcome) {
    Exchange login = of(outcome, outcome.user()).exchange();
    Map<String, String> responses = responses(login, login);
    Map<String, String> secrets = new LinkedHashMap<>();
    Stream<Credential> others =
        outcome.contract().operations().stream()
            .flatMap(operation -> operation.security().stream())
            .flatMap(List::stream);
    Stream.concat(outcome.credentials().stream(), others)
        .filter(credential -> credential.example() != null)
        .forEach(
            credential -> {
              String value = value(outcome, credential);
              if (responses.containsKey(value)) {
                secrets.putIfAbsent(value, credential.scheme());
              }
            });
    return secrets;
  }

  /** Returns the values of a real login response, by the example value that each replaces. */
  static Map<String, String> responses(Exchange example, Exchange real) {
    Map<String, String> realPlaces = places(real);
    Map<String, String> responses = new LinkedHashMap<>();
    places(example)
        .forEach(
            (place, value) -> {
              if (realPlaces.containsKey(place)) {
                responses.putIfAbsent(value, realPlaces.get(place));
              }
            });
    return responses;
  }

  private static String value(Outcome outcome, Credential credential) {
    boolean known =
        outcome.operation().security().stream().anyMatch(all -> all.contains(credential));
    return known
        ? outcome.credential(credential.scheme())
        : Objects.requireNonNull(credential.example());
  }

  private static Map<String, String> places(Exchange login) {
    Map<String, String> places = new TreeMap<>();
    for (String line : login.responseHeader("Set-Cookie")) {
      String[] pair = line.split(";", 2)[0].split("=", 2);
      places.put("cookie " + pair[0], pair[1]);
    }
    if (!login.responseBody().isEmpty()) {
      texts("$", json(login.responseBody()), places);
    }
    return places;
  }

  /** Returns the texts in a body, each by its path in matching-rule syntax. */
  static void texts(String at, JsonNode node, Map<String, String> found) {
    if (node.isTextual()) {
      found.put(at, node.asText());
    }
    node.properties().forEach(it -> texts(at + "." + it.getKey(), it.getValue(), found));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      texts(at + "[" + i + "]", node.get(i), found);
    }
  }

  static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a body that is no JSON", e);
    }
  }
}
