package dev.signoff.crosscheck;

import dev.signoff.sdk.Operation;
import dev.signoff.sdk.SecurityScheme;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Declared API of the SDK, read from its generated operations. */
final class SdkDeclaredApi {
  private SdkDeclaredApi() {}

  static DeclaredApi of(String contract, Collection<String> tags) {
    DeclaredApi surface = new DeclaredApi(contract, FactSource.SDK);
    tags.stream()
        .flatMap(tag -> surface.generated("dev.signoff.sdk", tag))
        .flatMap(api -> Stream.of(api.getFields()))
        .filter(constant -> constant.getType() == Operation.class)
        .map(SdkDeclaredApi::value)
        .forEach(it -> surface.call(it.id(), signature(it), it.idempotent()));
    return surface;
  }

  private static Operation<?> value(Field constant) {
    try {
      return (Operation<?>) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DeclaredApi.OperationSignature signature(Operation<?> operation) {
    return new DeclaredApi.OperationSignature(
        operation.method() + " " + operation.path(),
        operation.alternatives().stream()
            .map(all -> all.stream().map(SecurityScheme::id).toList())
            .toList(),
        operation.alternatives().stream()
            .flatMap(List::stream)
            .map(it -> it.where().name().toLowerCase(Locale.ROOT) + " " + it.parameter())
            .toList(),
        IntStream.range(100, 600)
            .filter(it -> it == operation.successStatus() || operation.failure(it).isPresent())
            .boxed()
            .toList());
  }
}
