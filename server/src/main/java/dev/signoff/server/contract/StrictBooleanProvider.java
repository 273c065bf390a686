package dev.signoff.server.contract;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Parameter converter provider for booleans. It accepts only {@code true} and {@code false}, as in
 * the contract, but not {@code TRUE} or {@code 1}.
 */
final class StrictBooleanProvider implements ParamConverterProvider {

  @Override
  @SuppressWarnings("unchecked") // T is Boolean
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    return type == Boolean.class ? (ParamConverter<T>) new BooleanConverter() : null;
  }

  private static final class BooleanConverter implements ParamConverter<Boolean> {
    @Override
    public @Nullable Boolean fromString(@Nullable String value) {
      if (value == null || value.isEmpty()) {
        return null;
      }
      return switch (value) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new ContractViolationException("A query flag must be 'true' or 'false'.");
      };
    }

    @Override
    public String toString(Boolean value) {
      return value.toString();
    }
  }
}
