package dev.signoff.server.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

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

  static String mistake(JsonProcessingException e) {
    String line = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
    return line + ": " + what(e);
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
          ? "an entry of a list is missing something or has the wrong type."
          : "'" + last.getFieldName() + "' is missing something or has the wrong type.";
    }
    return "this is not well-formed YAML.";
  }
}
