package dev.signoff.spec.codegen;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Comparator;
import java.util.List;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.languages.JavaJAXRSSpecServerCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;

/** {@code jaxrs-spec}, with everything the contract says about an operation. */
public final class ServerCodegen extends JavaJAXRSSpecServerCodegen {

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
    generated.pathParams.forEach(
        p ->
            generated.path =
                generated.path.replace(
                    "{" + p.baseName + "}", "{" + p.baseName + regex(operation, p) + "}"));
    return generated;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public CodegenModel fromModel(String name, Schema schema) {
    CodegenModel model = super.fromModel(name, schema);
    ContractDetails.addTo(model);
    return model;
  }

  /**
   * Undoes the "void" body that the stock generator gives an answer without one, and brings
   * credentials into the order in which the contract first names them.
   */
  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
    for (CodegenOperation operation : processed.getOperations().getOperation()) {
      operation.responses.stream()
          .filter(response -> "void".equals(response.dataType))
          .forEach(response -> response.dataType = null);
      if (operation.authMethods != null) {
        List<?> order =
            (List<?>) operation.vendorExtensions.getOrDefault("x-schemes-in-order", List.of());
        operation.authMethods.sort(Comparator.comparing(method -> order.indexOf(method.name)));
      }
    }
    return processed;
  }

  /** What the contract says of a path parameter, so that another path is another resource. */
  private static String regex(Operation operation, CodegenParameter parameter) {
    if (Boolean.TRUE.equals(parameter.vendorExtensions.get("x-multi-segment"))) {
      return ": .+";
    }
    return operation.getParameters().stream()
        .filter(p -> p.getName().equals(parameter.baseName) && p.getSchema().getPattern() != null)
        .map(p -> ": " + p.getSchema().getPattern().replaceAll("^\\^|\\$$", ""))
        .findFirst()
        .orElse("");
  }
}
