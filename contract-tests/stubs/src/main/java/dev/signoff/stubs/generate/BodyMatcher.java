package dev.signoff.stubs.generate;

import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonSchema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import dev.signoff.spec.MediaTypeContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Matcher for a request body of one media type: JSON, or a form. */
final class BodyMatcher {
  private static final List<String> FOR_PEOPLE = List.of("description", "example");

  private final MediaTypeContent content;

  BodyMatcher(MediaTypeContent content) {
    this.content = content;
  }

  boolean isJson() {
    return content.mediaType().endsWith("json");
  }

  /** The {@code MediaTypeContent-Type}, in any case, with any parameter. */
  void isOfType(StubBuilder stub) {
    stub.header(
        "Content-Type",
        matching("(?i)" + StubRegex.literally(content.mediaType()) + "\\s*(?:;.*)?"));
  }

  void isObject(StubBuilder stub) {
    isOfType(stub);
    stub.body(matchingJsonSchema("{\"type\":\"object\"}"));
  }

  void fits(StubBuilder stub) {
    isOfType(stub);
    if (isJson()) {
      ObjectNode schema = content.schemaDocument().deepCopy();
      schema.remove(FOR_PEOPLE);
      schema.path("properties").forEach(it -> ((ObjectNode) it).remove(FOR_PEOPLE));
      stub.body(matchingJsonSchema(schema.toString(), WireMock.JsonSchemaVersion.V4));
    }
  }

  void has(StubBuilder stub, String field) {
    if (isJson()) {
      stub.body(matchingJsonPath("$." + field));
    } else {
      stub.form(field, matching(".*"));
    }
  }

  void has(StubBuilder stub, String field, StringValuePattern value) {
    if (isJson()) {
      stub.body(isJsonWith(field, value));
    } else {
      stub.form(field, value);
    }
  }

  StringValuePattern isJsonWith(String field, StringValuePattern value) {
    return matchingJsonPath("$." + field, value);
  }

  boolean isSecret(String field) {
    return property(field).path("format").asText().equals("password");
  }

  /** Returns the texts that a body may hold and that are no secrets, each with its example. */
  Map<String, String> openTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> it :
        content.schemaDocument().path("properties").properties()) {
      if (it.getValue().path("type").asText().equals("string") && !isSecret(it.getKey())) {
        texts.put(it.getKey(), it.getValue().path("example").asText());
      }
    }
    return texts;
  }

  private JsonNode property(String field) {
    return content.schemaDocument().path("properties").path(field);
  }
}
