package dev.signoff.docs.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Operations of the reference, one for each variant: {@code POST /x?login=true} and {@code POST
 * /x?logout=true}. A query in a path is not valid OpenAPI, but the reference sends it unchanged.
 */
final class ReferenceVariants {
  private ReferenceVariants() {}

  static List<ReferenceOperation> of(
      ObjectNode document, String path, ObjectNode item, String method) {
    ObjectNode operation = (ObjectNode) item.path(method);
    ObjectNode shared = JsonNodeFactory.instance.objectNode();
    if (item.has("parameters")) {
      shared.set("parameters", item.path("parameters"));
    }
    if (!operation.has("x-variants")) {
      return List.of(new ReferenceOperation(path, method, shared, operation));
    }
    List<ReferenceOperation> split = new ArrayList<>();
    for (JsonNode variant : operation.path("x-variants")) {
      split.add(
          new ReferenceOperation(
              path + "?" + query(variant), method, shared, copy(document, operation, variant)));
    }
    return split;
  }

  private static String query(JsonNode variant) {
    return variant.path("when").properties().stream()
        .map(flag -> flag.getKey() + "=" + flag.getValue().asText())
        .collect(Collectors.joining("&"));
  }

  private static ObjectNode copy(ObjectNode document, ObjectNode operation, JsonNode variant) {
    ObjectNode copy = operation.deepCopy();
    copy.remove("x-variants");
    copy.put("operationId", variant.path("name").asText());
    for (String field : List.of("summary", "description", "security")) {
      copy.set(field, variant.path(field));
    }
    if (!variant.path("requestBody").asBoolean()) {
      copy.remove("requestBody");
    }
    List<String> flags = texts(variant.path("parameters")).toList();
    keep(copy, "parameters", it -> flags.contains(resolved(document, it).path("name").asText()));
    String own = "-" + variant.path("name").asText().toUpperCase(Locale.ROOT) + "-";
    keep(copy, "x-requirements", it -> it.path("id").asText().contains(own));
    ((ObjectNode) copy.path("responses"))
        .retain(texts(variant.path("responses")).toArray(String[]::new));
    return copy;
  }

  private static void keep(ObjectNode node, String list, Predicate<JsonNode> wanted) {
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    node.path(list).forEach(it -> add(kept, it, wanted));
    node.set(list, kept);
  }

  private static void add(ArrayNode kept, JsonNode node, Predicate<JsonNode> wanted) {
    if (wanted.test(node)) {
      kept.add(node);
    }
  }

  private static JsonNode resolved(ObjectNode document, JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private static Stream<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
  }
}
