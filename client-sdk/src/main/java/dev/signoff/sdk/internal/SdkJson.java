package dev.signoff.sdk.internal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;

/**
 * JSON reader and writer whose error messages never quote the text, because it may hold a secret.
 */
final class SdkJson {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private SdkJson() {}

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JacksonException tellsTheValue) {
      throw new IllegalArgumentException(
          "the body, a " + value.getClass().getSimpleName() + ", cannot be written as JSON");
    }
  }

  static <T> T read(String text, Class<T> type) throws UnreadableJsonException {
    T value;
    try {
      value = MAPPER.readValue(text, type);
    } catch (JacksonException tellsTheText) {
      throw new UnreadableJsonException(problem(tellsTheText, type));
    }
    if (value == null) {
      throw new UnreadableJsonException(
          "its body is null instead of a " + type.getSimpleName() + ".");
    }
    return value;
  }

  private static String problem(JacksonException e, Class<?> type) {
    if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return "its body does not match the contract at '" + path(mapping) + "'.";
    }
    if (e.getCause() instanceof NullPointerException missing && missing.getMessage() != null) {
      return "its body lacks the required field '" + missing.getMessage() + "'.";
    }
    return "its body is not a " + type.getSimpleName() + " in well-formed JSON.";
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  /** Exception for text that is not the expected JSON. */
  static final class UnreadableJsonException extends Exception {
    private static final long serialVersionUID = 1;

    private final String problem;

    private UnreadableJsonException(String problem) {
      super(problem);
      this.problem = problem;
    }

    String problem() {
      return problem;
    }
  }
}
