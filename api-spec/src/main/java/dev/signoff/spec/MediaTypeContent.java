package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Body of one media type: its schema and its examples. */
public final class MediaTypeContent {
  private final String mediaType;
  private final DocumentNode schema;
  private final List<Example> examples;

  private MediaTypeContent(String mediaType, DocumentNode place) {
    this.mediaType = mediaType;
    this.schema = place.at("schema");
    this.examples = Example.of(place);
  }

  /** Reads a {@code content} map; there is none where there is no body. */
  static Map<String, MediaTypeContent> byMediaType(DocumentNode content) {
    Map<String, MediaTypeContent> contents = new LinkedHashMap<>();
    content
        .fields()
        .forEach((type, place) -> contents.put(type, new MediaTypeContent(type, place)));
    return contents;
  }

  /**
   * Returns the type and subtype of a {@code MediaTypeContent-Type}, without parameters.
   *
   * @param contentType the value of the header
   * @return in small letters, such as {@code application/json}
   */
  public static String essence(String contentType) {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the media type.
   *
   * @return such as {@code application/json}
   */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Returns the examples of this body.
   *
   * @return the examples, in the contract's order
   */
  public List<Example> examples() {
    return List.copyOf(examples);
  }

  /**
   * Returns the schema of this body.
   *
   * @return a copy, in the dialect of OpenAPI 3.0, with each {@code $ref} inside it as written
   */
  public JsonNode schemaDocument() {
    return schema.node().deepCopy();
  }

  DocumentNode schema() {
    return schema;
  }
}
