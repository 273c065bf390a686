package dev.signoff.spec.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Expansion of {@code x-variants} into one operation per entry: OpenAPI cannot have two operations
 * with one path and method. The flags that choose the variant become a fixed query, kept behind the
 * path until the operation is generated.
 */
final class VariantOperations {
  private VariantOperations() {}

  static void expand(OpenAPI contract) {
    Map<String, PathItem> added = new LinkedHashMap<>();
    contract
        .getPaths()
        .forEach(
            (path, item) -> {
              Operation post = item.getPost();
              if (post != null && extension(post, "x-variants") instanceof List<?> variants) {
                for (Object variant : variants) {
                  Map<?, ?> details = (Map<?, ?>) variant;
                  added.put(
                      path + "?" + query((Map<?, ?>) part(details, "when")),
                      new PathItem()
                          .parameters(item.getParameters())
                          .post(operation(contract, post, details)));
                }
                item.setPost(null);
              }
            });
    contract.getPaths().putAll(added);
  }

  static String pathOf(String path) {
    return path.split("\\?", 2)[0];
  }

  static List<Map<String, String>> queryOf(String path) {
    List<Map<String, String>> flags = new ArrayList<>();
    if (path.contains("?")) {
      for (String flag : path.split("\\?", 2)[1].split("&", -1)) {
        flags.add(Map.of("name", flag.split("=", 2)[0], "value", flag.split("=", 2)[1]));
      }
    }
    return flags;
  }

  private static Operation operation(OpenAPI contract, Operation both, Map<?, ?> variant) {
    String name = (String) part(variant, "name");
    List<?> takes = (List<?>) part(variant, "parameters");
    ApiResponses responses = new ApiResponses();
    ((List<?>) part(variant, "responses"))
        .forEach(code -> responses.put((String) code, both.getResponses().get((String) code)));
    Operation operation =
        new Operation()
            .operationId(name)
            .tags(both.getTags())
            .summary((String) part(variant, "summary"))
            .description((String) part(variant, "description"))
            .responses(responses)
            .security(security((List<?>) part(variant, "security")));
    both.getParameters().stream()
        .map(parameter -> resolved(contract, parameter))
        .filter(
            parameter -> parameter.getIn().equals("path") || takes.contains(parameter.getName()))
        .forEach(operation::addParametersItem);
    if (Boolean.TRUE.equals(variant.get("requestBody"))) {
      operation.requestBody(
          ModelUtils.getReferencedRequestBody(contract, both.getRequestBody()).required(true));
    }
    operation.addExtension("x-idempotent", variant.get("idempotent"));
    return operation;
  }

  private static Parameter resolved(OpenAPI contract, Parameter parameter) {
    return ModelUtils.getReferencedParameter(contract, parameter);
  }

  private static List<SecurityRequirement> security(List<?> alternatives) {
    List<SecurityRequirement> requirements = new ArrayList<>();
    for (Object alternative : alternatives) {
      SecurityRequirement requirement = new SecurityRequirement();
      ((Map<?, ?>) alternative).keySet().forEach(scheme -> requirement.addList((String) scheme));
      requirements.add(requirement);
    }
    return requirements;
  }

  private static String query(Map<?, ?> when) {
    return when.entrySet().stream()
        .map(flag -> flag.getKey() + "=" + flag.getValue())
        .collect(Collectors.joining("&"));
  }

  private static Object part(Map<?, ?> variant, String name) {
    return Objects.requireNonNull(variant.get(name), () -> "x-variants: " + name);
  }

  private static @Nullable Object extension(Operation operation, String name) {
    return operation.getExtensions() == null ? null : operation.getExtensions().get(name);
  }
}
