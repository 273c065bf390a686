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
 * Says what is wrong with an accounts file and where, without quoting it: it may hold passwords.
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

  static String mistake(JsonProcessingException thrown, byte[] yaml) {
    JsonProcessingException e =
        thrown.getCause() instanceof StreamReadException malformed ? malformed : thrown;
    int line = line(e, yaml);
    return (line > 0 ? ", line " + line : "") + ": " + what(e);
  }

  /** Where what the exception names begins; its own location is how far the parser had got. */
  private static int line(JsonProcessingException e, byte[] yaml) {
    if (!(e instanceof JsonMappingException wrong) || wrong.getPath().isEmpty()) {
      return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    }
    String place =
        wrong.getPath().stream()
            .map(at -> "/" + (at.getFieldName() == null ? at.getIndex() : at.getFieldName()))
            .collect(Collectors.joining());
    String nearest = "";
    int line = 1;
    try (JsonParser parser = MAPPER.createParser(yaml)) {
      while (parser.nextToken() != null) {
        String here = parser.getParsingContext().pathAsPointer().toString();
        if (here.length() > nearest.length() && (place + "/").startsWith(here + "/")) {
          nearest = here;
          line = parser.currentTokenLocation().getLineNr();
        }
      }
    } catch (IOException broken) {
      // What was found before is near enough.
    }
    return line;
  }

  private static String what(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "'"
          + unknown.getPropertyName()
          + "' is unknown here; known are "
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
        ? "there is nothing of what it may hold: 'ibmMq', 'rested' and 'rocketChat'."
        : "this is not well-formed YAML, or it has the same key twice.";
  }
}
