package dev.signoff.server.contract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON reader and writer with the rules of the contracts: UTF-8, no duplicate keys, no number or
 * boolean in place of a string. Thread safe.
 */
final class StrictJson {
  private final JsonMapper mapper;

  StrictJson() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build())
            .build();
    mapper =
        JsonMapper.builder(factory)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(
                LogicalType.Textual,
                config -> {
                  config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                  config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                  config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
            .build();
  }

  JavaType type(Type type) {
    return mapper.constructType(type);
  }

  @SuppressWarnings(
      "TypeParameterUnusedInFormals") // as in Jackson, whose JavaType has no type parameter
  <T> T read(byte[] bytes, JavaType model) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ContractViolationException("The request body is not UTF-8.");
    }
    try {
      T value = mapper.readValue(text, model);
      if (value == null) {
        throw new ContractViolationException("The request body must be a JSON object.");
      }
      return value;
    } catch (ValueInstantiationException e) {
      throw constraintViolation(e);
    } catch (JsonMappingException e) {
      throw wrongType(e);
    } catch (JsonProcessingException e) {
      throw new ContractViolationException("The request body is not well-formed JSON.");
    }
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  <T> T readForm(byte[] bytes, JavaType model) {
    try {
      return mapper.convertValue(form(new String(bytes, StandardCharsets.US_ASCII)), model);
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof ValueInstantiationException invalid) {
        throw constraintViolation(invalid);
      }
      throw new ContractViolationException("The request body is not a well-formed form.");
    }
  }

  byte[] write(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (JacksonException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> form(String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      String previous =
          fields.put(
              URLDecoder.decode(name, StandardCharsets.UTF_8),
              URLDecoder.decode(value, StandardCharsets.UTF_8));
      if (previous != null && !name.isEmpty()) {
        throw new IllegalArgumentException("duplicate field");
      }
    }
    return fields;
  }

  private static ContractViolationException constraintViolation(ValueInstantiationException e) {
    return e.getCause() instanceof IllegalArgumentException violation
            && violation.getMessage() != null
        ? new ContractViolationException("The property " + violation.getMessage())
        : wrongType(e);
  }

  /** Returns an exception that names the property, but not its value, which may be a password. */
  private static ContractViolationException wrongType(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
            .reduce((a, b) -> a + "." + b)
            .orElse("");
    return new ContractViolationException(
        path.isEmpty()
            ? "The request body must be a JSON object that matches the contract."
            : "The property '" + path + "' has the wrong type.");
  }
}
