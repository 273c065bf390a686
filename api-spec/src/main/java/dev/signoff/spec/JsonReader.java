package dev.signoff.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Parser for JSON bodies. */
final class JsonReader {
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonReader() {}

  /** Returns a body of this media type as JSON, or nothing if it is malformed. */
  static Optional<JsonNode> read(String body, String mediaType) {
    return mediaType.equals("application/x-www-form-urlencoded")
        ? Optional.of(form(body))
        : read(body);
  }

  /** Returns a value of a header or a path as the JSON that its schema describes. */
  static JsonNode value(String text, DocumentNode schema) {
    JsonNode string = STRICT.getNodeFactory().textNode(text);
    String type = schema.at("type").node().asText();
    return type.equals("string") ? string : read(text).orElse(string);
  }

  private static Optional<JsonNode> read(String body) {
    try {
      return Optional.of(STRICT.readTree(body)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException malformed) {
      return Optional.empty();
    }
  }

  private static JsonNode form(String body) {
    ObjectNode form = STRICT.createObjectNode();
    QueryParameters.parse(body).pairs().forEach(pair -> form.put(pair.getKey(), pair.getValue()));
    return form;
  }
}
