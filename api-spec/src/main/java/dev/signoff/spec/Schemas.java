package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.oas.OpenApi30;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Validator of JSON against the schemas of one contract, in the dialect of OpenAPI 3.0. */
final class Schemas {
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().locale(Locale.ROOT).pathType(PathType.JSON_PATH).build();

  private final String base;
  private final JsonSchemaFactory factory;
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

  Schemas(String contract, JsonNode document) {
    this.base = "https://signoff.dev/openapi/" + contract;
    JsonMetaSchema dialect = OpenApi30.getInstance();
    this.factory =
        JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V4,
            builder ->
                builder
                    .metaSchema(dialect)
                    .defaultMetaSchemaIri(dialect.getIri())
                    .schemaLoaders(loaders -> loaders.schemas(Map.of(base, document.toString()))));
  }

  /** Returns the violations, sorted; no sentence contains a value. */
  List<String> check(DocumentNode schema, JsonNode value) {
    return compiled.computeIfAbsent(schema.pointer(), this::compile).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .sorted()
        .toList();
  }

  private JsonSchema compile(String pointer) {
    return factory.getSchema(SchemaLocation.of(base + "#" + pointer), CONFIG);
  }
}
