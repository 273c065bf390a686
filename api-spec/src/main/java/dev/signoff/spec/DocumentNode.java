package dev.signoff.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Node of a contract's document, with its location. Every {@code $ref} is followed. */
final class DocumentNode {
  private static final int DEEPEST_REF = 16;

  private final JsonNode document;
  private final JsonPointer pointer;
  private final JsonNode node;

  private DocumentNode(JsonNode document, JsonPointer pointer, JsonNode node) {
    this.document = document;
    this.pointer = pointer;
    this.node = node;
  }

  static DocumentNode root(JsonNode document) {
    return new DocumentNode(document, JsonPointer.empty(), document);
  }

  /** Returns the node at this place, or a missing node if there is none. */
  JsonNode node() {
    return node;
  }

  /**
   * Returns the JSON pointer of this node, as the fragment of a {@code $ref}: {@code
   * /components/schemas/User}.
   */
  String pointer() {
    return pointer.toString();
  }

  boolean exists() {
    return !node.isMissingNode();
  }

  DocumentNode at(String field) {
    return followed(pointer.appendProperty(field), node.path(field));
  }

  /** Returns the fields of the object that stands here, as written; none if nothing does. */
  Map<String, DocumentNode> fields() {
    Map<String, DocumentNode> fields = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(name -> fields.put(name, at(name)));
    return fields;
  }

  /** Returns the elements of the list that stands here; none if nothing does. */
  List<DocumentNode> elements() {
    List<DocumentNode> elements = new ArrayList<>();
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      elements.add(followed(pointer.appendIndex(i), node.path(i)));
    }
    return elements;
  }

  String text(String field) {
    String text = optionalText(field);
    if (text == null) {
      throw new IllegalArgumentException("the contract lacks '" + field + "' at #" + pointer);
    }
    return text;
  }

  @Nullable String optionalText(String field) {
    DocumentNode place = at(field);
    return place.exists() ? place.node.asText() : null;
  }

  @Nullable Boolean optionalFlag(String field) {
    DocumentNode place = at(field);
    return place.exists() ? place.node.asBoolean() : null;
  }

  boolean flag(String field) {
    return at(field).node.asBoolean(false);
  }

  List<String> texts(String field) {
    return at(field).elements().stream().map(element -> element.node.asText()).toList();
  }

  Map<String, String> textMap(String field) {
    Map<String, String> texts = new LinkedHashMap<>();
    at(field).fields().forEach((name, place) -> texts.put(name, place.node.asText()));
    return Map.copyOf(texts);
  }

  private DocumentNode followed(JsonPointer from, JsonNode found) {
    JsonPointer at = from;
    JsonNode here = found;
    for (int refs = 0; here.path("$ref").isTextual(); refs++) {
      String ref = here.path("$ref").asText();
      if (!ref.startsWith("#/") || refs == DEEPEST_REF) {
        throw new IllegalArgumentException("cannot follow $ref " + ref + " at #" + from);
      }
      at = JsonPointer.compile(URLDecoder.decode(ref.substring(1), StandardCharsets.UTF_8));
      here = document.at(at);
      if (here.isMissingNode()) {
        throw new IllegalArgumentException("$ref " + ref + " at #" + from + " points at nothing");
      }
    }
    return new DocumentNode(document, at, here);
  }
}
