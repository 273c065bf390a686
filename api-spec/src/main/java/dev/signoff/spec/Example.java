package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An example of a body.
 *
 * @param name the name, {@code example} if it is the only one
 * @param value the body
 * @param profiles the ids of the profiles it belongs to; empty means all
 */
public record Example(String name, JsonNode value, List<String> profiles) {

  static List<Example> of(Place content) {
    List<Example> examples = new ArrayList<>();
    if (content.at("example").exists()) {
      examples.add(new Example("example", content.at("example").node().deepCopy(), List.of()));
    }
    content
        .at("examples")
        .fields()
        .forEach(
            (name, place) ->
                examples.add(
                    new Example(
                        name, place.at("value").node().deepCopy(), place.texts("x-profiles"))));
    return List.copyOf(examples);
  }
}
