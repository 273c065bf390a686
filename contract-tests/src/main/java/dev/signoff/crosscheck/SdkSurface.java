package dev.signoff.crosscheck;

import dev.signoff.sdk.Operation;
import dev.signoff.sdk.SecurityScheme;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the generated operations of the SDK say. */
final class SdkSurface {
  private SdkSurface() {}

  static List<Statement> of(String contract, List<String> tags) {
    Surface surface = new Surface(Side.SDK);
    for (Operation<?> operation :
        tags.stream().flatMap(tag -> operations(contract, tag)).toList()) {
      String about = contract + " " + operation.id();
      surface.say(about, Surface.CALL, "place", operation.method() + " " + operation.path());
      surface.say(
          about,
          Surface.CALL,
          "credentials",
          Surface.anyOf(
              operation.alternatives().stream()
                  .map(all -> Surface.allOf(all.stream().map(SecurityScheme::id)))));
      surface.say(about, Surface.CALL, "credentials on the wire", onTheWire(operation));
      surface.say(about, Surface.CALL, "statuses", statuses(operation));
      surface.say(about, Surface.CALL, "may be sent twice", String.valueOf(operation.idempotent()));
    }
    return surface.statements();
  }

  private static Stream<Operation<?>> operations(String contract, String tag) {
    String vendor = contract.replace("-", "");
    try {
      Class<?> api = Class.forName("dev.signoff.sdk." + vendor + ".api." + tag + "Api");
      return Stream.of(api.getFields())
          .filter(it -> it.getType() == Operation.class)
          .map(SdkSurface::value);
    } catch (ClassNotFoundException e) {
      return Stream.empty();
    }
  }

  private static Operation<?> value(Field constant) {
    try {
      return (Operation<?>) constant.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String statuses(Operation<?> operation) {
    return Surface.numbers(
        IntStream.range(100, 600)
            .filter(it -> it == operation.successStatus() || operation.failure(it).isPresent())
            .boxed()
            .toList());
  }

  private static String onTheWire(Operation<?> operation) {
    String wire =
        operation.alternatives().stream()
            .flatMap(List::stream)
            .map(it -> it.where().name().toLowerCase(Locale.ROOT) + " " + it.parameter())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return wire.isEmpty() ? "none" : wire;
  }
}
