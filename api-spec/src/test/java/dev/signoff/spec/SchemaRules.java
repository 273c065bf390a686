package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Rules about schemas. */
final class SchemaRules {
  private static final String NAMED = "/components/schemas/[^/]+";

  private SchemaRules() {}

  static List<String> hasNoInlineObjects(Contract contract) {
    return DocumentNodes.sentences(
        DocumentNodes.of(contract).where(pointer -> !pointer.matches(NAMED)),
        node -> !isObjectSchema(node),
        pointer -> pointer + " is an object schema without a name");
  }

  static List<String> describesItsSchemas(Contract contract) {
    return DocumentNodes.sentences(
        DocumentNodes.of(contract).where(pointer -> pointer.matches(NAMED)),
        schema -> !schema.path("description").asText().isBlank(),
        pointer -> pointer + " has no description");
  }

  static List<String> explainsItsProperties(Contract contract) {
    return DocumentNodes.sentences(
        DocumentNodes.of(contract).where(pointer -> pointer.matches(NAMED + "/properties/[^/]+")),
        property ->
            property.has("$ref")
                || (!property.path("description").asText().isBlank() && property.has("example")),
        pointer -> pointer + " lacks its description or its example");
  }

  static List<String> requiresDeclaredProperties(Contract contract) {
    return DocumentNodes.of(contract)
        .where(pointer -> pointer.matches(NAMED))
        .flatMap(
            spot ->
                spot.getValue()
                    .path("required")
                    .valueStream()
                    .filter(name -> !spot.getValue().path("properties").has(name.asText()))
                    .map(name -> spot.getKey() + " requires " + name.asText() + ", undeclared"))
        .toList();
  }

  private static boolean isObjectSchema(JsonNode node) {
    return node.path("type").asText().equals("object") || node.path("properties").isObject();
  }
}
