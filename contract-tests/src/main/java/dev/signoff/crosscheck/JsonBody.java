package dev.signoff.crosscheck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Body that may be JSON, with its structure and its values. */
final class JsonBody {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final @Nullable JsonNode root;

  private JsonBody(@Nullable JsonNode root) {
    this.root = root;
  }

  static JsonBody of(String body) {
    try {
      JsonNode root = JSON.readTree(body);
      return new JsonBody(root.isMissingNode() ? null : root);
    } catch (JsonProcessingException e) {
      return new JsonBody(null); // some outcomes are about just that
    }
  }

  /**
   * Returns names and types of all fields, without values. An array has those of its first element.
   */
  String shape() {
    return root == null ? "no JSON" : shape(root);
  }

  /** Returns all values, each with its path. */
  List<JsonLeaf> leaves() {
    List<JsonLeaf> leaves = new ArrayList<>();
    if (root != null) {
      collect("$", "", root, leaves);
    }
    return leaves;
  }

  private static String shape(JsonNode node) {
    if (node.isObject()) {
      return node.properties().stream()
          .map(field -> field.getKey() + ":" + shape(field.getValue()))
          .sorted()
          .collect(Collectors.joining(",", "{", "}"));
    }
    return node.isArray()
        ? "[" + (node.isEmpty() ? "" : shape(node.get(0))) + "]"
        : node.getNodeType().toString().toLowerCase(Locale.ROOT);
  }

  private static void collect(String path, String field, JsonNode node, List<JsonLeaf> leaves) {
    if (node.isValueNode()) {
      leaves.add(new JsonLeaf(path, field, node.toString()));
    }
    node.properties()
        .forEach(it -> collect(path + "." + it.getKey(), it.getKey(), it.getValue(), leaves));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(path + "[" + i + "]", field, node.get(i), leaves);
    }
  }

  /**
   * Value in a JSON body.
   *
   * @param path its path, such as {@code $.user[0].name}
   * @param field the name of its field, such as {@code name}
   * @param value the value as JSON
   */
  record JsonLeaf(String path, String field, String value) {}
}
