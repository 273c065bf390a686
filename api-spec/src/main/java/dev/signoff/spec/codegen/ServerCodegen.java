package dev.signoff.spec.codegen;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenResponse;
import org.openapitools.codegen.languages.JavaJAXRSSpecServerCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Generator of the server's interfaces: {@code jaxrs-spec}, extended by all details that the
 * contract has about an operation.
 */
public final class ServerCodegen extends JavaJAXRSSpecServerCodegen {
  private static final int PROSE = 90;

  /** Called by openapi-generator, by class name. */
  public ServerCodegen() {}

  /** Prints no appeal for donations into every build. */
  @Override
  public void postProcess() {}

  @Override
  public CodegenOperation fromOperation(
      String path, String httpMethod, Operation operation, List<Server> servers) {
    CodegenOperation generated = super.fromOperation(path, httpMethod, operation, servers);
    ContractDetails.addTo(generated, operation);
    generated.vendorExtensions.put("x-about", prose(operation.getDescription()));
    generated.vendorExtensions.put("x-response", capitalised(generated.operationId) + "Response");
    generated.pathParams.stream()
        .filter(p -> Boolean.TRUE.equals(p.vendorExtensions.get("x-multi-segment")))
        .forEach(
            p ->
                generated.path =
                    generated.path.replace("{" + p.baseName + "}", "{" + p.baseName + ": .+}"));
    return generated;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public CodegenModel fromModel(String name, Schema schema) {
    CodegenModel model = super.fromModel(name, schema);
    ContractDetails.addTo(model);
    model.vendorExtensions.put("x-about", prose(model.description));
    model.vendorExtensions.put("x-imports", ServerImports.of(model));
    for (CodegenProperty property : model.vars) {
      String about =
          Objects.requireNonNullElse(
              property.description, "the {@code " + property.dataType + "}, as it says of itself");
      property.vendorExtensions.put("x-about", prose("@param " + property.name + " " + about));
      boolean isLast = property.equals(model.vars.get(model.vars.size() - 1));
      property.vendorExtensions.put("x-end", isLast ? ") {" : ",");
    }
    return model;
  }

  /**
   * Undoes the "void" body that the stock generator gives a response without one, brings
   * credentials into the order in which the contract first names them, and says what ends each
   * parameter.
   */
  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
    List<CodegenOperation> all = processed.getOperations().getOperation();
    for (CodegenOperation operation : all) {
      operation.responses.forEach(ServerCodegen::describe);
      List<Map<String, Object>> parameters = new ArrayList<>();
      operation.allParams.forEach(p -> parameters.add(p.vendorExtensions));
      if (operation.authMethods != null) {
        List<?> order =
            (List<?>) operation.vendorExtensions.getOrDefault("x-schemes-in-order", List.of());
        operation.authMethods.sort(Comparator.comparing(method -> order.indexOf(method.name)));
        operation.authMethods.forEach(method -> parameters.add(method.vendorExtensions));
      }
      for (int i = 0; i < parameters.size(); i++) {
        parameters.get(i).put("x-end", i < parameters.size() - 1 ? "," : ");");
      }
      operation.allParams.forEach(
          p ->
              p.vendorExtensions.put(
                  "x-about", prose("@param " + p.paramName + " " + lowered(p.description))));
    }
    processed.put("sortedImports", ServerImports.of(all, modelPackage()));
    processed.put(
        "about",
        JavadocText.lines(
            all.get(0).tags.get(0).getDescription() + " One method each, for a server to fill in.",
            PROSE));
    return processed;
  }

  private static void describe(CodegenResponse response) {
    if ("void".equals(response.dataType)) {
      response.dataType = null;
    }
    List<String> parameters = new ArrayList<>();
    if (response.dataType != null) {
      parameters.add(response.dataType + " body");
    }
    for (CodegenProperty header : response.headers) {
      boolean isCookie = header.baseName.equals("Set-Cookie");
      String type = isCookie ? "ResponseCookie..." : header.dataType;
      parameters.add((header.required || isCookie ? "" : "@Nullable ") + type + " " + header.name);
    }
    String line = String.join(", ", parameters);
    response.vendorExtensions.put(
        "x-parameters",
        line.length() <= 50 ? line : "\n        " + String.join(",\n        ", parameters));
    response.vendorExtensions.put("x-about", prose(response.message));
    String cause = "\"" + response.vendorExtensions.get("x-first-sentence") + "\"";
    response.vendorExtensions.put(
        "x-cause", cause.length() <= 70 ? " " + cause : "\n                " + cause);
    List<String> headers =
        response.headers.stream().map(h -> "@Header(name = \"" + h.baseName + "\")").toList();
    response.vendorExtensions.put(
        "x-headers",
        headers.size() == 1
            ? headers.get(0)
            : "{\n              " + String.join(",\n              ", headers) + "\n            }");
  }

  private static List<String> prose(String text) {
    return JavadocText.lines(JavadocText.javadoc(text), PROSE);
  }

  private static String lowered(String sentence) {
    return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
