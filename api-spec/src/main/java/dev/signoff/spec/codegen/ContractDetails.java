package dev.signoff.spec.codegen;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenResponse;

/** Contract details that stock generators drop, prepared for the templates. */
final class ContractDetails {
  private static final Map<String, String> REASONS =
      Map.of(
          "200", "ok",
          "201", "created",
          "204", "noContent",
          "400", "badRequest",
          "401", "unauthorized",
          "403", "forbidden",
          "429", "tooManyRequests",
          "500", "internalServerError");

  private ContractDetails() {}

  /** Adds the security alternatives as written (OR of ANDs) and a name for each response. */
  static void addTo(CodegenOperation generated, Operation contract) {
    generated.vendorExtensions.put("x-alternatives", alternatives(contract.getSecurity()));
    generated.vendorExtensions.put("x-schemes-in-order", schemes(contract));
    for (CodegenResponse response : generated.responses) {
      response.vendorExtensions.put("x-reason", reason(response.code));
      response.message = JavadocText.javadoc(response.message);
      response.vendorExtensions.put("x-first-sentence", firstSentence(response.message));
      // Last, because it becomes a varargs parameter.
      response.headers.sort(Comparator.comparing(h -> h.baseName.equals("Set-Cookie")));
    }
    for (CodegenParameter parameter : generated.allParams) {
      if (parameter.description != null) {
        parameter.description = asClause(parameter.description);
      }
    }
  }

  /** Marks models that hold a secret or a list, and cuts texts to one line. */
  static void addTo(CodegenModel model) {
    List<CodegenProperty> vars = model.vars;
    model.vendorExtensions.put("x-has-secret", vars.stream().anyMatch(v -> v.isPassword));
    model.vendorExtensions.put("x-has-list", vars.stream().anyMatch(v -> v.isArray));
    for (CodegenProperty property : vars) {
      property.vendorExtensions.put("x-capitalised", capitalised(property.name));
      property.vendorExtensions.put(
          "x-more-follows",
          model.isAdditionalPropertiesTrue || !property.equals(vars.get(vars.size() - 1)));
      if (property.description != null) {
        property.description = JavadocText.javadoc(property.description);
      }
    }
    if (model.description != null) {
      model.description = JavadocText.javadoc(model.description);
    }
  }

  /**
   * Returns the security schemes of an operation, in the order in which its alternatives first name
   * them.
   */
  private static List<String> schemes(Operation contract) {
    return Objects.requireNonNullElse(contract.getSecurity(), List.<SecurityRequirement>of())
        .stream()
        .flatMap(requirement -> requirement.keySet().stream())
        .distinct()
        .toList();
  }

  private static List<Map<String, List<String>>> alternatives(List<SecurityRequirement> security) {
    List<Map<String, List<String>>> alternatives = new ArrayList<>();
    for (SecurityRequirement requirement :
        Objects.requireNonNullElse(security, List.<SecurityRequirement>of())) {
      alternatives.add(Map.of("x-schemes", List.copyOf(requirement.keySet())));
    }
    return alternatives;
  }

  private static String reason(String code) {
    String reason = REASONS.get(code);
    if (reason == null) {
      throw new IllegalArgumentException(
          "status " + code + " has no name yet: add one to ContractDetails.REASONS");
    }
    return reason;
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String asClause(String sentence) {
    String line = JavadocText.javadoc(sentence);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static String firstSentence(String text) {
    return text.replaceAll("\\{@code ([^}]*)}", "'$1'").replaceFirst("\\. .*", ".");
  }
}
