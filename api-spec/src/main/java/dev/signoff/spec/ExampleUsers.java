package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Map;
import java.util.Optional;

/** Values in the examples of one user that differ from those of the usual user. */
final class ExampleUsers {
  private ExampleUsers() {}

  /**
   * Returns the value for a user, given the usual user's: an id, such as the one in the response to
   * a login.
   */
  static String value(Contract contract, String user, String usual) {
    return contract.operations().stream()
        .flatMap(operation -> operation.responses().values().stream())
        .flatMap(response -> response.contents().stream())
        .flatMap(
            content ->
                counterpart(
                    example(content, contract.users().get(0)), example(content, user), usual)
                    .stream())
        .findFirst()
        .orElse(usual);
  }

  private static JsonNode example(MediaTypeContent content, String user) {
    return content.examples().stream()
        .filter(example -> example.name().equals(user))
        .map(Example::value)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** Returns what stands in one tree where the other one has this text. */
  private static Optional<String> counterpart(JsonNode usual, JsonNode other, String text) {
    if (usual.isTextual() && usual.asText().equals(text) && other.isTextual()) {
      return Optional.of(other.asText());
    }
    for (Map.Entry<String, JsonNode> field : usual.properties()) {
      Optional<String> found = counterpart(field.getValue(), other.path(field.getKey()), text);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
