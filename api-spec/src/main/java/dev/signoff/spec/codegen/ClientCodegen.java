package dev.signoff.spec.codegen;

import static java.util.stream.Collectors.joining;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenResponse;
import org.openapitools.codegen.CodegenSecurity;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Generator of the SDK: {@code java} with library {@code native}, extended by all details that the
 * contract has about an operation.
 */
public final class ClientCodegen extends JavaClientCodegen {

  private static final int LINE = 100;

  /** Called by openapi-generator, by class name. */
  public ClientCodegen() {}

  @Override
  public void preprocessOpenAPI(OpenAPI contract) {
    VariantOperations.expand(contract);
    super.preprocessOpenAPI(contract);
  }

  @Override
  public CodegenOperation fromOperation(
      String path, String httpMethod, Operation operation, List<Server> servers) {
    String plainPath = VariantOperations.pathOf(path);
    CodegenOperation generated = super.fromOperation(plainPath, httpMethod, operation, servers);
    ContractDetails.addTo(generated, operation);
    generated.vendorExtensions.put("x-fixed-query", VariantOperations.queryOf(path));
    generated.vendorExtensions.put("x-auth", auth(operation));
    generated.vendorExtensions.put(
        "x-about", JavadocText.lines(JavadocText.javadoc(operation.getDescription()), 90));
    for (CodegenResponse response : generated.responses) {
      if ("void".equals(response.dataType)) {
        response.dataType = null;
      }
      nameCure(response, operation);
    }
    return generated;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap objects, List<ModelMap> allModels) {
    OperationsMap processed = super.postProcessOperationsWithModels(objects, allModels);
    List<CodegenOperation> operations = processed.getOperations().getOperation();
    Map<String, Map<String, String>> schemes = new LinkedHashMap<>();
    for (CodegenOperation operation : operations) {
      if (operation.authMethods != null) {
        operation.authMethods.forEach(s -> schemes.put(s.name, scheme(s)));
      }
      operation.vendorExtensions.put("x-constant", constant(operation.operationId));
      operation.vendorExtensions.put("x-call", call(operation));
      operation.allParams.forEach(
          p ->
              p.vendorExtensions.put(
                  "x-about",
                  JavadocText.lines("@param " + p.paramName + " " + lowered(p.description), 90)));
      operation.vendorExtensions.put("x-parameters", parameters(operation, signature(operation)));
    }
    Map<String, Object> cures = new TreeMap<>();
    operations.stream()
        .flatMap(operation -> operation.responses.stream())
        .filter(response -> !response.is2xx)
        .map(response -> response.vendorExtensions)
        .forEach(details -> cures.put((String) details.get("x-cure"), details.get("x-cure-text")));
    processed.put("cures", cures.entrySet());
    processed.put("schemes", List.copyOf(schemes.values()));
    processed.put("sortedImports", imports(processed, operations, !schemes.isEmpty()));
    return processed;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public CodegenModel fromModel(String name, Schema schema) {
    CodegenModel model = super.fromModel(name, schema);
    ContractDetails.addTo(model);
    model.vendorExtensions.put(
        "x-has-required", model.vars.stream().anyMatch(v -> Boolean.TRUE.equals(v.required)));
    model.vendorExtensions.put("x-has-renamed", model.vars.stream().anyMatch(this::isRenamed));
    model.vendorExtensions.put("x-constructor", constructor(model));
    model.vendorExtensions.put(
        "x-about", JavadocText.lines(Objects.requireNonNullElse(model.description, ""), 94));
    String arguments =
        model.vars.stream().map(v -> v.name + ", ").collect(joining("", "", "others"));
    for (CodegenProperty property : model.vars) {
      property.vendorExtensions.put("x-renamed", isRenamed(property));
      property.vendorExtensions.put("x-type", type(property));
      property.vendorExtensions.put("x-arguments", arguments);
      property.vendorExtensions.put(
          "x-about",
          JavadocText.lines(
              "@param "
                  + property.name
                  + " "
                  + Objects.requireNonNullElseGet(
                      property.description, () -> "the {@link " + property.dataType + "}"),
              88));
    }
    return model;
  }

  private static String constructor(CodegenModel model) {
    List<String> parameters =
        model.vars.stream().filter(v -> v.required).map(v -> type(v) + " " + v.name).toList();
    String line = String.join(", ", parameters);
    return 10 + model.classname.length() + line.length() <= LINE - 8
        ? line
        : "\n      " + String.join(",\n      ", parameters);
  }

  private boolean isRenamed(CodegenProperty property) {
    return !property.name.equals(property.baseName);
  }

  /** An enum stays a string: a value that the contract does not know yet survives a round trip. */
  private static String type(CodegenProperty property) {
    if (property.isArray) {
      return "List<" + (property.items.isEnum ? "String" : property.items.dataType) + ">";
    }
    return property.isEnum ? "String" : property.dataType;
  }

  /** A response of the contract gives its name to a constant that holds its description. */
  private void nameCure(CodegenResponse generated, Operation operation) {
    ApiResponse response =
        ModelUtils.getReferencedApiResponse(
            openAPI,
            Objects.requireNonNull(operation.getResponses().get(generated.code), generated.code));
    String description = Objects.requireNonNull(response.getDescription());
    String name =
        openAPI.getComponents().getResponses().entrySet().stream()
            .filter(named -> description.equals(named.getValue().getDescription()))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("a response without a name"));
    String constant = constant(name);
    generated.vendorExtensions.put("x-cure", constant);
    generated.vendorExtensions.put("x-cure-text", JavadocText.literal(description));
  }

  private static List<String> auth(Operation contract) {
    List<SecurityRequirement> alternatives =
        Objects.requireNonNullElse(contract.getSecurity(), List.of());
    return alternatives.stream()
        .map(all -> all.keySet().stream().map(ClientCodegen::constant).collect(joining(", ")))
        .toList();
  }

  /** Returns the parameters of a method, each in a line of its own if one line is too short. */
  private static String parameters(CodegenOperation operation, int indentation) {
    List<String> parameters =
        operation.allParams.stream()
            .map(p -> (p.required ? "" : "@Nullable ") + p.dataType + " " + p.paramName)
            .toList();
    String line = String.join(", ", parameters);
    return indentation + line.length() <= LINE
        ? line
        : "\n      " + String.join(",\n      ", parameters);
  }

  private static int signature(CodegenOperation operation) {
    String body = Objects.requireNonNullElse(operation.returnType, "NoContent");
    return "  public CompletableFuture<Response<>> Async() {".length()
        + body.length()
        + operation.operationId.length();
  }

  private static String call(CodegenOperation operation) {
    List<String> parts = new ArrayList<>();
    parts.add(constant(operation.operationId) + ".call()");
    operation.pathParams.forEach(
        p ->
            parts.add(
                (Boolean.TRUE.equals(p.vendorExtensions.get("x-multi-segment"))
                        ? ".segments(\""
                        : ".segment(\"")
                    + p.baseName
                    + "\", "
                    + p.paramName
                    + ")"));
    operation.queryParams.forEach(
        p -> parts.add(".query(\"" + p.baseName + "\", " + p.paramName + ")"));
    if (operation.bodyParam != null) {
      parts.add(".body(" + operation.bodyParam.paramName + ")");
    }
    String line = String.join("", parts);
    return parts.size() <= 2 ? line : "\n        " + String.join("\n            ", parts);
  }

  private static Map<String, String> scheme(CodegenSecurity security) {
    String where =
        Boolean.TRUE.equals(security.isKeyInCookie)
            ? "cookie"
            : Boolean.TRUE.equals(security.isKeyInHeader) ? "header" : "query";
    return Map.of(
        "constant",
        constant(security.name),
        "id",
        security.name,
        "where",
        where,
        "parameter",
        security.keyParamName);
  }

  private List<String> imports(
      OperationsMap objects, List<CodegenOperation> operations, boolean authenticated) {
    String runtime = additionalProperties.get("runtimePackage") + ".";
    TreeSet<String> imports = new TreeSet<>();
    objects.getImports().stream()
        .map(i -> i.get("import"))
        .filter(i -> i.startsWith(modelPackage() + "."))
        .forEach(imports::add);
    List.of("Caller", "Operation", "Response").forEach(type -> imports.add(runtime + type));
    if (authenticated) {
      imports.add(runtime + "SecurityScheme");
    }
    if (operations.stream().anyMatch(o -> o.returnType == null)) {
      imports.add(runtime + "NoContent");
    }
    imports.add("java.util.Objects");
    imports.add("java.util.concurrent.CompletableFuture");
    if (operations.stream().flatMap(o -> o.allParams.stream()).anyMatch(p -> !p.required)) {
      imports.add("org.jspecify.annotations.Nullable");
    }
    return List.copyOf(imports);
  }

  private static String lowered(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static String constant(String camelCase) {
    return camelCase.replaceAll("([a-z])([A-Z0-9])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
