package dev.signoff.spec.codegen;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.languages.JavaClientCodegen;

/**
 * {@code java} with library {@code native}, with everything the contract says about an operation.
 */
public final class ClientCodegen extends JavaClientCodegen {

  /** Called by openapi-generator, by class name. */
  public ClientCodegen() {}

  @Override
  public CodegenOperation fromOperation(
      String path, String httpMethod, Operation operation, List<Server> servers) {
    CodegenOperation generated = super.fromOperation(path, httpMethod, operation, servers);
    ContractDetails.addTo(generated, operation);
    return generated;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public CodegenModel fromModel(String name, Schema schema) {
    CodegenModel model = super.fromModel(name, schema);
    ContractDetails.addTo(model);
    return model;
  }
}
