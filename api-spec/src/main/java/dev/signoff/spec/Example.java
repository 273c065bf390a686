package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Example of a body.
 *
 * @param name the name, {@code example} if it is the only one
 * @param summary what it shows, in Markdown; empty if it is the only one
 * @param value the body
 * @param profiles the ids of the profiles it belongs to; empty means all
 * @param causes the reasons for this response; none for success
 * @param cure what a client does about it, one sentence or two in Markdown; empty for success
 */
public record Example(
    String name,
    String summary,
    JsonNode value,
    List<String> profiles,
    List<Cause> causes,
    String cure) {
  private static final String ALONE = "example";

  static List<Example> of(DocumentNode content) {
    List<Example> examples = new ArrayList<>();
    if (content.at("example").exists()) {
      examples.add(
          new Example(
              ALONE, "", content.at("example").node().deepCopy(), List.of(), List.of(), ""));
    }
    content
        .at("examples")
        .fields()
        .forEach(
            (name, place) ->
                examples.add(
                    new Example(
                        name,
                        place.at("summary").node().asText(),
                        place.at("value").node().deepCopy(),
                        place.texts("x-profiles"),
                        Cause.of(place),
                        place.at("x-cure").node().asText())));
    return List.copyOf(examples);
  }

  /**
   * Returns whether it is the only one, and has no name of its own.
   *
   * @return whether it is
   */
  public boolean isAlone() {
    return name.equals(ALONE);
  }
}
