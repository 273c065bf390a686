package dev.signoff.server.contract;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parameter converter provider for strings. It refuses a value that violates the schema in the
 * generated {@code @Parameter}.
 */
final class StrictStringProvider implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked") // T is String
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    if (type != String.class) {
      return null;
    }
    Optional<Parameter> parameter =
        Arrays.stream(annotations)
            .filter(Parameter.class::isInstance)
            .map(Parameter.class::cast)
            .filter(p -> !p.name().isEmpty())
            .findFirst();
    return (ParamConverter<T>) parameter.map(StringConverter::new).orElse(null);
  }

  private static final class StringConverter implements ParamConverter<String> {
    private final String name;
    private final Schema schema;

    StringConverter(Parameter parameter) {
      this.name = parameter.name();
      this.schema = parameter.schema();
    }

    @Override
    public String fromString(String value) {
      try {
        Constraints.length(name, value, schema.minLength(), schema.maxLength());
        Constraints.pattern(name, value, schema.pattern());
        return value;
      } catch (IllegalArgumentException e) {
        throw new ContractViolationException("The parameter " + e.getMessage());
      }
    }

    @Override
    public String toString(String value) {
      return value;
    }
  }
}
