package dev.signoff.docs.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Values that the reference fills in: example credentials and required parameters, but no cookies.
 */
final class PrefilledValues {
  private final ObjectNode schemes;
  private final JsonNode parameters;
  private final Set<String> cookies = new LinkedHashSet<>();

  PrefilledValues(ObjectNode document) {
    this.parameters = document.at("/components/parameters");
    this.schemes = (ObjectNode) document.at("/components/securitySchemes");
    for (Map.Entry<String, JsonNode> scheme : schemes.properties()) {
      if (scheme.getValue().path("in").asText().equals("cookie")) {
        cookies.add(scheme.getKey());
      }
    }
  }

  /** Removes cookies from the values to fill in, because a page can neither read nor set them. */
  void leaveToTheBrowser(ObjectNode operation) {
    Set<JsonNode> alternatives = new LinkedHashSet<>();
    for (JsonNode alternative : operation.path("security")) {
      alternatives.add(((ObjectNode) alternative.deepCopy()).remove(cookies));
    }
    ArrayNode security = operation.putArray("security");
    alternatives.stream().filter(it -> !it.isEmpty()).forEach(security::add);
  }

  void fillIn() {
    schemes.remove(cookies);
    for (JsonNode scheme : schemes) {
      ((ObjectNode) scheme).set("x-scalar-secret-token", scheme.path("x-example"));
    }
    for (JsonNode parameter : parameters) {
      if (parameter
          .path("required")
          .asBoolean()) { // only that of the schema is used beside named bodies
        ((ObjectNode) parameter.path("schema")).set("example", parameter.path("example"));
      }
    }
  }
}
