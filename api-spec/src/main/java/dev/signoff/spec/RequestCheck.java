package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Check that a request which succeeded was allowed by the contract. */
final class RequestCheck {
  private final Schemas schemas;
  private final Exchange exchange;
  private final ContractOperation operation;
  private final List<Variant> variants;
  private final List<String> violations = new ArrayList<>();

  private RequestCheck(
      Schemas schemas, Exchange exchange, ContractOperation operation, List<Variant> variants) {
    this.schemas = schemas;
    this.exchange = exchange;
    this.operation = operation;
    this.variants = variants;
  }

  static List<String> check(
      Schemas schemas, Exchange exchange, ContractOperation operation, List<Variant> variants) {
    RequestCheck check = new RequestCheck(schemas, exchange, operation, variants);
    check.pathParameters();
    check.credentials();
    check.body();
    return check.violations;
  }

  private void pathParameters() {
    operation.pathParameters(exchange.uri().getRawPath()).forEach(this::pathParameter);
  }

  private void pathParameter(String name, String value) {
    DocumentNode schema = operation.pathParameterSchema(name);
    for (String fault : schemas.check(schema, JsonReader.value(value, schema))) {
      answers("a path whose {" + name + "} breaks its schema: " + fault);
    }
  }

  private void credentials() {
    List<List<Credential>> alternatives =
        operation.variants().isEmpty()
            ? operation.security()
            : variants.stream().flatMap(variant -> variant.security().stream()).toList();
    if (alternatives.isEmpty() || alternatives.stream().anyMatch(this::sentAll)) {
      return;
    }
    List<String> sent =
        alternatives.stream()
            .flatMap(List::stream)
            .filter(credential -> credential.isIn(exchange))
            .map(Credential::name)
            .distinct()
            .toList();
    answers(
        "a request with "
            + (sent.isEmpty() ? "no credentials" : String.join(" and ", sent))
            + "; the contract demands "
            + alternatives.stream().map(RequestCheck::names).collect(Collectors.joining(", or ")));
  }

  private boolean sentAll(List<Credential> credentials) {
    return credentials.stream().allMatch(credential -> credential.isIn(exchange));
  }

  private void body() {
    boolean required =
        operation.variants().isEmpty()
            ? operation.requestBodyRequired()
            : !variants.isEmpty() && variants.stream().allMatch(Variant::requestBody);
    String body = exchange.requestBody();
    if (!required) {
      return;
    }
    List<String> types = exchange.requestHeader("Content-Type");
    if (body == null || body.isEmpty()) {
      answers("a request without a body; the contract has " + operation.requestMediaTypes());
    } else if (types.isEmpty()) {
      answers("a body without a Content-Type; the contract has " + operation.requestMediaTypes());
    } else {
      body(body, MediaTypeContent.essence(types.get(0)));
    }
  }

  private void body(String body, String mediaType) {
    MediaTypeContent content = operation.requestContent(mediaType);
    if (content == null) {
      answers("a body as " + mediaType + "; the contract has " + operation.requestMediaTypes());
      return;
    }
    Optional<JsonNode> json = JsonReader.read(body, mediaType);
    if (json.isEmpty()) {
      answers("a body that is not JSON; the contract has " + mediaType);
      return;
    }
    for (String fault : schemas.check(content.schema(), json.get())) {
      answers("a body that breaks its schema: " + fault);
    }
  }

  private void answers(String what) {
    violations.add("status " + exchange.status() + " answers " + what);
  }

  private static String names(List<Credential> credentials) {
    return credentials.stream().map(Credential::name).collect(Collectors.joining(" and "));
  }
}
