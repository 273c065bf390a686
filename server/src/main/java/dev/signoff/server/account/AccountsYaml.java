package dev.signoff.server.account;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.stream.Collectors;

/**
 * YAML mapper for accounts files, and error messages for them. A message names the error and its
 * line, and never quotes the file, which may contain passwords.
 */
final class AccountsYaml {
  static final YAMLMapper MAPPER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                  .build())
          .build();

  private AccountsYaml() {}

  static String errorMessage(JsonProcessingException thrown, byte[] yaml) {
    JsonProcessingException e =
        thrown.getCause() instanceof StreamReadException malformed ? malformed : thrown;
    int line = line(e, yaml);
    return (line > 0 ? ", line " + line : "") + ": " + description(e);
  }

  /**
   * Returns the line where the element that the exception names begins. The location of the
   * exception itself is where the parser stopped.
   */
  private static int line(JsonProcessingException e, byte[] yaml) {
    if (!(e instanceof JsonMappingException wrong) || wrong.getPath().isEmpty()) {
      return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }
    String pointer =
        wrong.getPath().stream()
            .map(at -> "/" + (at.getFieldName() == null ? at.getIndex() : at.getFieldName()))
            .collect(Collectors.joining());
    String nearest = "";
    int line = 1;
    try (JsonParser parser = MAPPER.createParser(yaml)) {
      while (parser.nextToken() != null) {
        String current = parser.getParsingContext().pathAsPointer().toString();
        if (current.length() > nearest.length() && (pointer + "/").startsWith(current + "/")) {
          nearest = current;
          line = parser.currentTokenLocation().getLineNr();
        }
      }
    } catch (IOException broken) {
      // Use the line that was found so far.
    }
    return line;
  }

  private static String description(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "'"
          + unknown.getPropertyName()
          + "' is not a known property; known are "
          + unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList()
          + ".";
    }
    if (e instanceof ValueInstantiationException broken && broken.getCause() != null) {
      return String.valueOf(broken.getCause().getMessage());
    }
    if (e instanceof JsonMappingException wrong && !wrong.getPath().isEmpty()) {
      var last = wrong.getPath().get(wrong.getPath().size() - 1);
      return last.getFieldName() == null
          ? "an entry of a list has the wrong type."
          : "'" + last.getFieldName() + "' is missing or has the wrong type.";
    }
    return e instanceof JsonMappingException
        ? "it has none of the sections 'ibmMq', 'rested' and 'rocketChat'."
        : "it is not well-formed YAML, or has a duplicate key.";
  }
}
