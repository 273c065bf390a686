package dev.signoff.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Operation of a contract: a method and a path, with its requests and responses. */
public final class ContractOperation {
  private final String id;
  private final String method;
  private final String path;
  private final String summary;
  private final boolean idempotent;
  private final List<List<Credential>> security;
  private final List<Requirement> requirements;
  private final List<Variant> variants;
  private final Map<Integer, ContractResponse> responses = new LinkedHashMap<>();
  private final List<DocumentNode> pathParameters;
  private final PathTemplate template;
  private final boolean requestBodyRequired;
  private final Map<String, MediaTypeContent> requestContents;

  ContractOperation(DocumentNode root, String path, DocumentNode pathItem, String method) {
    DocumentNode place = pathItem.at(method);
    this.id = place.text("operationId");
    this.method = method.toUpperCase(Locale.ROOT);
    this.path = path;
    this.summary = place.at("summary").node().asText();
    this.idempotent = place.flag("x-idempotent");
    DocumentNode own = place.at("security");
    this.security = Credential.alternatives(root, own.exists() ? own : root.at("security"));
    this.requirements =
        place.at("x-requirements").elements().stream().map(Requirement::of).toList();
    this.variants =
        place.at("x-variants").elements().stream().map(v -> Variant.of(root, v)).toList();
    place
        .at("responses")
        .fields()
        .forEach(
            (status, response) ->
                responses.put(
                    Integer.valueOf(status),
                    new ContractResponse(Integer.parseInt(status), response)));
    this.pathParameters =
        Stream.of(pathItem, place)
            .flatMap(owner -> owner.at("parameters").elements().stream())
            .filter(parameter -> parameter.text("in").equals("path"))
            .toList();
    this.template =
        new PathTemplate(
            path,
            pathParameters.stream()
                .filter(parameter -> parameter.flag("x-multi-segment"))
                .map(parameter -> parameter.text("name"))
                .collect(Collectors.toSet()));
    this.requestBodyRequired = place.at("requestBody").flag("required");
    this.requestContents = MediaTypeContent.byMediaType(place.at("requestBody").at("content"));
  }

  /**
   * Returns the operation's id, unique in its contract.
   *
   * @return such as {@code logout}
   */
  public String id() {
    return id;
  }

  /**
   * Returns a short summary of the operation.
   *
   * @return such as {@code Log out}; empty if the contract has none, which its rules forbid
   */
  public String summary() {
    return summary;
  }

  /**
   * Returns the method.
   *
   * @return in capitals, such as {@code DELETE}
   */
  public String method() {
    return method;
  }

  /**
   * Returns the path template.
   *
   * @return such as {@code /ibmmq/rest/v1/admin/qmgr/{qmgrName}/queue}
   */
  public String path() {
    return path;
  }

  /**
   * Returns the raw paths that the template stands for.
   *
   * @return a regular expression that the whole path matches
   */
  public String pathPattern() {
    return template.regex();
  }

  /**
   * Returns whether the operation is idempotent; if it has variants, each variant has its own
   * value.
   *
   * @return whether it is
   */
  public boolean idempotent() {
    return idempotent;
  }

  /**
   * Returns the required credentials: all of one of these lists.
   *
   * @return an OR of ANDs; empty if it demands none
   */
  public List<List<Credential>> security() {
    return security;
  }

  /**
   * Returns the requirements that this operation has to meet.
   *
   * @return the requirements, in the contract's order
   */
  public List<Requirement> requirements() {
    return requirements;
  }

  /**
   * Returns the meanings that query flags choose from.
   *
   * @return the variants; none as a rule
   */
  public List<Variant> variants() {
    return variants;
  }

  /**
   * Returns the documented responses.
   *
   * @return the responses by status, in the contract's order
   */
  public Map<Integer, ContractResponse> responses() {
    return Collections.unmodifiableMap(responses);
  }

  /**
   * Returns the bodies that a request may have.
   *
   * @return the bodies in the contract's order; none if the contract has none
   */
  public List<MediaTypeContent> requestContents() {
    return List.copyOf(requestContents.values());
  }

  /** Returns the operation as violations name it. */
  @Override
  public String toString() {
    return id + " (" + method + " " + path + ")";
  }

  boolean matches(Exchange exchange) {
    return method.equals(exchange.method()) && template.matches(exchange.uri().getRawPath());
  }

  /** Returns the variants that the query flags choose. */
  List<Variant> variants(QueryParameters query) {
    return variants.stream().filter(variant -> query.hasAll(variant.when())).toList();
  }

  Map<String, String> pathParameters(String rawPath) {
    return template.parameters(rawPath);
  }

  /**
   * Examples of the path parameters.
   *
   * @return the values by name, not encoded
   */
  public Map<String, String> pathParameterExamples() {
    Map<String, String> examples = new LinkedHashMap<>();
    pathParameters.forEach(it -> examples.put(it.text("name"), it.text("example")));
    return examples;
  }

  DocumentNode pathParameterSchema(String name) {
    return pathParameters.stream()
        .filter(parameter -> parameter.text("name").equals(name))
        .map(parameter -> parameter.at("schema"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(this + " does not declare {" + name + "}"));
  }

  boolean requestBodyRequired() {
    return requestBodyRequired;
  }

  @Nullable MediaTypeContent requestContent(String mediaType) {
    return requestContents.get(mediaType);
  }

  String requestMediaTypes() {
    return String.join(" or ", requestContents.keySet());
  }
}
