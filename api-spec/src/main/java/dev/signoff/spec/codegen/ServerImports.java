package dev.signoff.spec.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenResponse;
import org.openapitools.codegen.CodegenSecurity;

/** Exact imports of a generated server file. */
final class ServerImports {
  private ServerImports() {}

  static List<String> of(List<CodegenOperation> operations, String models) {
    TreeSet<String> imports =
        new TreeSet<>(
            List.of(
                "dev.signoff.server.contract.OperationResult",
                "dev.signoff.server.contract.OperationResponse",
                "io.swagger.v3.oas.annotations.Operation",
                "io.swagger.v3.oas.annotations.media.Content",
                "io.swagger.v3.oas.annotations.media.Schema",
                "io.swagger.v3.oas.annotations.responses.ApiResponse",
                "io.swagger.v3.oas.annotations.tags.Tag",
                "jakarta.annotation.Generated",
                "jakarta.ws.rs.Path",
                "jakarta.ws.rs.Produces",
                "org.jspecify.annotations.NullMarked",
                "org.jspecify.annotations.Nullable"));
    for (CodegenOperation operation : operations) {
      imports.add("jakarta.ws.rs." + operation.httpMethod);
      operation.allParams.forEach(p -> imports.addAll(of(p, models)));
      operation.responses.forEach(r -> imports.addAll(of(r, models)));
      if (operation.authMethods != null) {
        operation.authMethods.forEach(scheme -> imports.addAll(of(scheme)));
        imports.add("io.swagger.v3.oas.annotations.Parameter");
        imports.add("io.swagger.v3.oas.annotations.security.SecurityRequirement");
        imports.add("io.swagger.v3.oas.annotations.security.SecurityRequirementEntry");
      }
    }
    return List.copyOf(imports);
  }

  private static List<String> of(CodegenParameter parameter, String models) {
    if (parameter.isBodyParam) {
      return List.of(
          "dev.signoff.server.contract.LazyBody",
          "io.swagger.v3.oas.annotations.parameters.RequestBody",
          models + "." + parameter.dataType);
    }
    return List.of("jakarta.ws.rs." + (parameter.isPathParam ? "Path" : "Query") + "Param");
  }

  private static List<String> of(CodegenSecurity scheme) {
    if (scheme.isKeyInCookie) {
      return List.of("dev.signoff.server.contract.CookieValues", "jakarta.ws.rs.CookieParam");
    }
    return List.of("jakarta.ws.rs." + (scheme.isKeyInHeader ? "Header" : "Query") + "Param");
  }

  private static List<String> of(CodegenResponse response, String models) {
    List<String> imports = new ArrayList<>();
    if (response.dataType != null) {
      imports.add(models + "." + response.dataType);
    }
    for (CodegenProperty header : response.headers) {
      imports.add("io.swagger.v3.oas.annotations.headers.Header");
      if (header.baseName.equals("Set-Cookie")) {
        imports.add("dev.signoff.server.contract.ResponseCookie");
      }
    }
    return imports;
  }

  static List<String> of(CodegenModel model) {
    TreeSet<String> imports =
        new TreeSet<>(
            List.of(
                "com.fasterxml.jackson.annotation.JsonIgnoreProperties",
                "com.fasterxml.jackson.annotation.JsonInclude",
                "com.fasterxml.jackson.annotation.JsonProperty",
                "org.jspecify.annotations.NullMarked"));
    if (model.isAdditionalPropertiesTrue) {
      imports.add("com.fasterxml.jackson.annotation.JsonAnyGetter");
      imports.add("com.fasterxml.jackson.annotation.JsonAnySetter");
      imports.add("java.util.Map");
    }
    for (CodegenProperty property : model.vars) {
      if (property.isArray) {
        imports.add("java.util.List");
      }
      if (!property.required) {
        imports.add("org.jspecify.annotations.Nullable");
      }
      if (property.required
          || property.maxLength != null
          || property.pattern != null
          || property.isEnum) {
        imports.add("dev.signoff.server.contract.Constraints");
      }
    }
    return List.copyOf(imports);
  }
}
