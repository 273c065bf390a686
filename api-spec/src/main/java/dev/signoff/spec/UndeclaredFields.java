package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds fields that a schema neither declares nor allows by {@code additionalProperties}. */
final class UndeclaredFields {
  private final List<String> found = new ArrayList<>();

  private UndeclaredFields() {}

  /** The places of such fields in a value, like {@code $.user[0].age}. */
  static List<String> in(JsonNode value, Place schema) {
    UndeclaredFields fields = new UndeclaredFields();
    fields.walk("$", value, schema);
    return fields.found;
  }

  private void walk(String at, JsonNode value, Place schema) {
    if (value.isObject() && !allowsAny(schema)) {
      Map<String, Place> declared = declared(schema);
      value.properties().forEach(field -> field(at + "." + field.getKey(), field, declared));
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      walk(at + "[" + i + "]", value.path(i), schema.at("items"));
    }
  }

  private void field(String at, Map.Entry<String, JsonNode> field, Map<String, Place> declared) {
    Place schema = declared.get(field.getKey());
    if (schema == null) {
      found.add(at);
    } else {
      walk(at, field.getValue(), schema);
    }
  }

  private static boolean allowsAny(Place schema) {
    Place additional = schema.at("additionalProperties");
    return additional.node().isObject() || additional.node().asBoolean(false);
  }

  private static Map<String, Place> declared(Place schema) {
    Map<String, Place> declared = new LinkedHashMap<>(schema.at("properties").fields());
    schema.at("allOf").elements().forEach(part -> declared.putAll(declared(part)));
    return declared;
  }
}
