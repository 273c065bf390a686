package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Nodes of a contract's document by JSON pointer, as written. */
record DocumentNodes(Map<String, JsonNode> byPointer) {
  private static final Set<String> EXAMPLES = Set.of("example", "examples", "x-example");

  /** All nodes but the examples, which may look like anything. */
  static DocumentNodes of(Contract contract) {
    return of(contract, EXAMPLES);
  }

  static DocumentNodes everywhere(Contract contract) {
    return of(contract, Set.of());
  }

  private static DocumentNodes of(Contract contract, Set<String> leftOut) {
    Map<String, JsonNode> spots = new LinkedHashMap<>();
    add(spots, "", contract.document(), leftOut);
    return new DocumentNodes(spots);
  }

  Stream<Map.Entry<String, JsonNode>> where(Predicate<String> pointer) {
    return byPointer.entrySet().stream().filter(spot -> pointer.test(spot.getKey()));
  }

  /** Returns one sentence for each spot that breaks a rule. */
  static List<String> sentences(
      Stream<Map.Entry<String, JsonNode>> spots,
      Predicate<JsonNode> obeys,
      Function<String, String> sentence) {
    return spots
        .filter(spot -> !obeys.test(spot.getValue()))
        .map(spot -> sentence.apply(spot.getKey()))
        .toList();
  }

  private static void add(
      Map<String, JsonNode> spots, String pointer, JsonNode node, Set<String> leftOut) {
    spots.put(pointer, node);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!leftOut.contains(field.getKey())) {
        String name = field.getKey().replace("~", "~0").replace("/", "~1");
        add(spots, pointer + "/" + name, field.getValue(), leftOut);
      }
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      add(spots, pointer + "/" + i, node.get(i), leftOut);
    }
  }
}
