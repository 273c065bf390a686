package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Check for fields that a schema neither declares nor allows by {@code additionalProperties}, or
 * that it does not declare for this query ({@code x-unless}).
 */
final class UndeclaredFields {
  private final List<String> found = new ArrayList<>();

  private final QueryParameters query;

  private UndeclaredFields(QueryParameters query) {
    this.query = query;
  }

  /** Such fields in a value: where each is, like {@code $.user[0].age}, and why it is one. */
  static List<String> in(JsonNode value, DocumentNode schema, QueryParameters query) {
    UndeclaredFields fields = new UndeclaredFields(query);
    fields.walk("$", value, schema);
    return fields.found;
  }

  private void walk(String at, JsonNode value, DocumentNode schema) {
    if (value.isObject()) {
      Map<String, DocumentNode> declared = declared(schema);
      boolean allowsAny = allowsAny(schema);
      for (Map.Entry<String, JsonNode> field : value.properties()) {
        DocumentNode property = declared.get(field.getKey());
        String here = at + "." + field.getKey();
        if (property != null) {
          leftOut(here, property);
          walk(here, field.getValue(), property);
        } else if (!allowsAny) {
          found.add(here + ", which the contract does not declare");
        }
      }
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      walk(at + "[" + i + "]", value.path(i), schema.at("items"));
    }
  }

  private void leftOut(String at, DocumentNode property) {
    Map<String, String> unless = property.textMap("x-unless");
    if (!unless.isEmpty() && query.hasAll(unless)) {
      found.add(at + ", which the contract leaves out with " + QueryParameters.text(unless));
    }
  }

  private static boolean allowsAny(DocumentNode schema) {
    DocumentNode additional = schema.at("additionalProperties");
    return additional.node().isObject() || additional.node().asBoolean(false);
  }

  private static Map<String, DocumentNode> declared(DocumentNode schema) {
    Map<String, DocumentNode> declared = new LinkedHashMap<>(schema.at("properties").fields());
    schema.at("allOf").elements().forEach(part -> declared.putAll(declared(part)));
    return declared;
  }
}
