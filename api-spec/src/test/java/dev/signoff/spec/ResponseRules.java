package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rules about responses. */
final class ResponseRules {
  /** How a sentence begins that tells what to do. */
  private static final String CURE = "(?s)(Check|Log in|Send|Try|Wait) .+";

  private ResponseRules() {}

  static List<String> namesItsResponses(Contract contract) {
    return DocumentNodes.sentences(
        DocumentNodes.of(contract)
            .where(pointer -> pointer.matches("/paths/[^/]+/[^/]+/responses/[^/]+")),
        response -> response.path("$ref").asText().matches("#/components/responses/[^/]+"),
        pointer -> pointer + " is not a named response");
  }

  static List<String> namesCauseAndCure(Contract contract) {
    return errors(contract)
        .filter(error -> !namesCauseAndCure(error.description()))
        .map(error -> "the description of " + error.status() + " does not end with what to do")
        .distinct()
        .toList();
  }

  static List<String> hasErrorBodies(Contract contract) {
    return errors(contract)
        .filter(error -> error.contents().stream().noneMatch(body -> body.schema().exists()))
        .map(error -> "a response of status " + error.status() + " has no schema")
        .distinct()
        .toList();
  }

  static List<String> givesBodyExamples(Contract contract) {
    return DocumentNodes.sentences(
        DocumentNodes.of(contract).where(pointer -> pointer.matches(".+/content/[^/]+")),
        body -> body.has("example") != body.has("examples"),
        pointer -> pointer + " has not just one of example and examples");
  }

  static List<String> explainsItsHeaders(Contract contract) {
    return DocumentNodes.sentences(
        DocumentNodes.of(contract)
            .where(pointer -> pointer.matches("(/components|.+/responses/[^/]+)/headers/[^/]+"))
            .filter(spot -> !spot.getValue().has("$ref")),
        header -> has(header, "description") && has(header, "example") && header.has("schema"),
        pointer -> pointer + " lacks its description, its example or its schema");
  }

  static List<String> describesItsCookies(Contract contract) {
    return DocumentNodes.sentences(
        DocumentNodes.of(contract).where(pointer -> pointer.matches("/components/responses/[^/]+")),
        response -> response.path("headers").has("Set-Cookie") == response.has("x-set-cookie"),
        pointer -> pointer + " has only one of Set-Cookie and x-set-cookie");
  }

  private static Stream<ContractResponse> errors(Contract contract) {
    return contract.operations().stream()
        .flatMap(operation -> operation.responses().entrySet().stream())
        .filter(response -> response.getKey() >= 400)
        .map(Map.Entry::getValue);
  }

  private static boolean namesCauseAndCure(String description) {
    String[] sentences =
        description.replaceAll("\\([^)]*\\)", "").strip().split("(?<=\\.)\\s+", -1);
    return sentences.length > 1
        && !sentences[0].matches(CURE)
        && sentences[sentences.length - 1].matches(CURE);
  }

  private static boolean has(JsonNode node, String field) {
    return !node.path(field).asText().isBlank();
  }
}
