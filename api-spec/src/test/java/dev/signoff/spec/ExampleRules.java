package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules about examples: each matches what it is an example of. */
final class ExampleRules {
  private ExampleRules() {}

  static List<String> fitTheirSchemas(Contract contract) {
    List<String> breaches = new ArrayList<>();
    DocumentNodes.of(contract)
        .where(pointer -> true)
        .forEach(
            spot -> {
              DocumentNode place = place(contract, spot.getKey());
              examples(place)
                  .forEach((name, value) -> breaches.addAll(faults(contract, place, name, value)));
            });
    return breaches;
  }

  static List<String> obeyTheirCookieRules(Contract contract) {
    List<String> breaches = new ArrayList<>();
    for (ContractOperation operation : contract.operations()) {
      for (ContractResponse response : operation.responses().values()) {
        String line = response.exampleHeaders().get("Set-Cookie");
        if (line != null) {
          cookieFaults(line, response)
              .forEach(fault -> breaches.add(operation.id() + ": in the example " + fault));
        }
      }
    }
    return breaches;
  }

  static List<String> showEachCredential(Contract contract) {
    return DocumentNodes.sentences(
        DocumentNodes.of(contract)
            .where(pointer -> pointer.matches("/components/securitySchemes/[^/]+")),
        scheme -> !scheme.path("x-example").asText().isBlank() && scheme.has("description"),
        pointer -> pointer + " lacks its description or its x-example");
  }

  private static List<String> cookieFaults(String line, ContractResponse response) {
    SetCookie cookie = SetCookie.parse(line).orElseThrow();
    return response.setCookies().stream()
        .filter(rule -> rule.names(cookie))
        .findFirst()
        .map(rule -> SetCookieCheck.check(cookie, rule, Instant.now()))
        .orElse(List.of("the cookie " + cookie.name() + " has no rule"));
  }

  private static Map<String, JsonNode> examples(DocumentNode place) {
    Map<String, JsonNode> examples = new LinkedHashMap<>();
    if (place.node().has("example")) {
      examples.put("example", place.node().path("example"));
    }
    DocumentNode named = place.at("examples");
    if (place.at("schema").exists() && named.exists()) {
      named.fields().forEach((name, example) -> examples.put(name, example.at("value").node()));
    }
    return examples;
  }

  /** An example stands beside its schema, or in it. */
  private static List<String> faults(
      Contract contract, DocumentNode place, String name, JsonNode value) {
    DocumentNode schema = place.at("schema").exists() ? place.at("schema") : place;
    List<String> faults = new ArrayList<>();
    for (String fault : contract.schemas().check(schema, value)) {
      faults.add(place.pointer() + " " + name + ": " + fault);
    }
    for (String field : UndeclaredFields.in(value, schema, QueryParameters.parse(null))) {
      faults.add(place.pointer() + " " + name + ": " + field);
    }
    return faults;
  }

  private static DocumentNode place(Contract contract, String pointer) {
    DocumentNode place = contract.root();
    for (String name : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      String field = name.replace("~1", "/").replace("~0", "~");
      place =
          place.node().isArray() ? place.elements().get(Integer.parseInt(field)) : place.at(field);
    }
    return place;
  }
}
