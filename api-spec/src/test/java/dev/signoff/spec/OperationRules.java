package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rules about operations, their parameters and variants. */
final class OperationRules {
  private static final String OPERATION = "/paths/[^/]+/(get|put|post|delete|patch|head|options)";

  private OperationRules() {}

  static List<String> hasOperationIds(Contract contract) {
    List<String> breaches = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ContractOperation operation : contract.operations()) {
      if (!seen.add(operation.id())) {
        breaches.add("two operations are called " + operation.id());
      }
      if (!operation.id().matches("[a-z][A-Za-z0-9]*")) {
        breaches.add(operation.id() + " is no Java method name");
      }
    }
    return breaches;
  }

  static List<String> documentsOperations(Contract contract) {
    List<String> breaches = new ArrayList<>();
    operations(contract)
        .forEach(
            spot -> {
              for (String field : List.of("summary", "description")) {
                if (spot.getValue().path(field).asText().isBlank()) {
                  breaches.add(spot.getKey() + " has no " + field);
                }
              }
              if (!spot.getValue().path("x-idempotent").isBoolean()) {
                breaches.add(spot.getKey() + " does not say whether it is idempotent");
              }
              if (!spot.getValue().path("security").isArray()) {
                breaches.add(spot.getKey() + " does not say which credentials it demands");
              }
            });
    return breaches;
  }

  static List<String> declaresItsTags(Contract contract) {
    Set<String> declared = new TreeSet<>(contract.document().path("tags").findValuesAsText("name"));
    Set<String> used = new TreeSet<>();
    List<String> breaches = new ArrayList<>();
    operations(contract)
        .forEach(
            spot -> {
              JsonNode tags = spot.getValue().path("tags");
              if (tags.size() != 1) {
                breaches.add(spot.getKey() + " has " + tags.size() + " tags, not one");
              }
              tags.forEach(tag -> used.add(tag.asText()));
            });
    used.stream()
        .filter(tag -> !declared.contains(tag))
        .forEach(tag -> breaches.add("the tag " + tag + " is not declared"));
    declared.stream()
        .filter(tag -> !used.contains(tag))
        .forEach(tag -> breaches.add("the tag " + tag + " is used nowhere"));
    return breaches;
  }

  static List<String> hasNoCredentialAsParameter(Contract contract) {
    List<String> credentials =
        contract.document().at("/components/securitySchemes").findValuesAsText("name");
    return DocumentNodes.of(contract)
        .where(pointer -> true)
        .filter(spot -> spot.getValue().has("in") && !spot.getKey().contains("/securitySchemes/"))
        .filter(
            spot ->
                Set.of("header", "cookie").contains(spot.getValue().path("in").asText())
                    || credentials.contains(spot.getValue().path("name").asText()))
        .map(
            spot ->
                spot.getKey()
                    + " makes "
                    + spot.getValue().path("name").asText()
                    + " a parameter; credentials are security schemes")
        .toList();
  }

  static List<String> saysRequiredByBoolean(Contract contract) {
    return DocumentNodes.sentences(
        DocumentNodes.of(contract).where(pointer -> pointer.endsWith("/required")),
        required -> required.isBoolean() || required.isArray(),
        pointer -> pointer + " is neither true nor false");
  }

  static List<String> hasVariantsThatFit(Contract contract) {
    List<String> breaches = new ArrayList<>();
    Set<String> queries = new TreeSet<>();
    DocumentNodes.of(contract)
        .where(pointer -> pointer.startsWith("/components/parameters/"))
        .filter(spot -> spot.getValue().path("in").asText().equals("query"))
        .forEach(spot -> queries.add(spot.getValue().path("name").asText()));
    for (ContractOperation operation : contract.operations()) {
      Set<Integer> statuses = new TreeSet<>();
      for (Variant variant : operation.variants()) {
        statuses.addAll(variant.statuses());
        variant.when().keySet().stream()
            .filter(flag -> !queries.contains(flag))
            .forEach(flag -> breaches.add(variant.name() + " hangs on " + flag + ", undeclared"));
      }
      if (!operation.variants().isEmpty() && !statuses.equals(operation.responses().keySet())) {
        breaches.add("the variants of " + operation.id() + " answer " + statuses);
      }
    }
    return breaches;
  }

  private static Stream<Map.Entry<String, JsonNode>> operations(Contract contract) {
    return DocumentNodes.of(contract).where(pointer -> pointer.matches(OPERATION));
  }
}
