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
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Declared API of the server, read from its generated interfaces. */
final class ServerDeclaredApi {
  private ServerDeclaredApi() {}

  static DeclaredApi of(String contract, Collection<String> tags) {
    DeclaredApi surface = new DeclaredApi(contract, FactSource.SERVER);
    tags.stream()
        .flatMap(tag -> surface.generated("dev.signoff.server", tag))
        .flatMap(api -> Stream.of(api.getMethods()))
        .filter(method -> method.isAnnotationPresent(Operation.class))
        .forEach(
            method ->
                surface.operation(
                    method.getAnnotation(Operation.class).operationId(), signature(method)));
    return surface;
  }

  private static DeclaredApi.OperationSignature signature(Method method) {
    Operation operation = method.getAnnotation(Operation.class);
    return new DeclaredApi.OperationSignature(
        place(method),
        Stream.of(operation.security())
            .map(all -> Stream.of(all.combine()).map(SecurityRequirementEntry::name).toList())
            .toList(),
        Stream.of(method.getParameters())
            .filter(it -> it.isAnnotationPresent(Parameter.class))
            .filter(it -> it.getAnnotation(Parameter.class).hidden()) // credentials are
            .map(ServerDeclaredApi::onTheWire)
            .toList(),
        Stream.of(operation.responses()).map(it -> Integer.valueOf(it.responseCode())).toList());
  }

  /** Returns method and path, without the regular expressions that Jersey needs. */
  private static String place(Method method) {
    String verb =
        Arrays.stream(method.getAnnotations())
            .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
            .flatMap(it -> Optional.ofNullable(it).stream())
            .map(HttpMethod::value)
            .collect(Collectors.joining());
    return verb + " " + method.getAnnotation(Path.class).value().replaceAll(": [^}]+}", "}");
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
