package dev.signoff.crosscheck;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirementEntry;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the generated interfaces of the server say. */
final class ServerSurface {
  private ServerSurface() {}

  static List<Statement> of(String contract, List<String> tags) {
    Surface surface = new Surface(Side.SERVER);
    for (Method method : tags.stream().flatMap(tag -> methods(contract, tag)).toList()) {
      Operation operation = method.getAnnotation(Operation.class);
      String about = contract + " " + operation.operationId();
      surface.say(about, Surface.OPERATION, "place", place(method));
      surface.say(about, Surface.OPERATION, "credentials", credentials(operation));
      surface.say(about, Surface.OPERATION, "credentials on the wire", onTheWire(method));
      surface.say(
          about,
          Surface.OPERATION,
          "statuses",
          Surface.numbers(
              Arrays.stream(operation.responses())
                  .map(response -> Integer.valueOf(response.responseCode()))
                  .toList()));
    }
    return surface.statements();
  }

  private static Stream<Method> methods(String contract, String tag) {
    String vendor = contract.replace("-", "");
    try {
      Class<?> api = Class.forName("dev.signoff.server." + vendor + ".api." + tag + "Api");
      return Arrays.stream(api.getMethods()).filter(it -> it.isAnnotationPresent(Operation.class));
    } catch (ClassNotFoundException e) {
      return Stream.empty();
    }
  }

  /** Method and path, without the regular expressions that Jersey needs. */
  private static String place(Method method) {
    String verb =
        Arrays.stream(method.getAnnotations())
            .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
            .flatMap(it -> Optional.ofNullable(it).stream())
            .map(HttpMethod::value)
            .collect(Collectors.joining());
    return verb + " " + method.getAnnotation(Path.class).value().replaceAll(": [^}]+}", "}");
  }

  private static String credentials(Operation operation) {
    return Surface.anyOf(
        Arrays.stream(operation.security())
            .map(
                all ->
                    Surface.allOf(
                        Arrays.stream(all.combine()).map(SecurityRequirementEntry::name))));
  }

  private static String onTheWire(Method method) {
    String wire =
        Arrays.stream(method.getParameters())
            .filter(it -> it.isAnnotationPresent(Parameter.class))
            .filter(it -> it.getAnnotation(Parameter.class).hidden())
            .map(ServerSurface::onTheWire)
            .sorted()
            .collect(Collectors.joining(", "));
    return wire.isEmpty() ? "none" : wire;
  }

  private static String onTheWire(AnnotatedElement parameter) {
    for (Annotation annotation : parameter.getAnnotations()) {
      if (annotation instanceof CookieParam cookie) {
        return "cookie " + cookie.value();
      } else if (annotation instanceof HeaderParam header) {
        return "header " + header.value();
      } else if (annotation instanceof QueryParam query) {
        return "query " + query.value();
      }
    }
    throw new IllegalStateException(parameter + " is no credential");
  }
}
