package dev.signoff.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Rules about the file as a whole. */
final class DocumentRules {
  static final Set<String> EXTENSIONS =
      Set.of(
          "x-any-suffix",
          "x-causes",
          "x-cure",
          "x-example",
          "x-idempotent",
          "x-multi-segment",
          "x-profiles",
          "x-requirements",
          "x-set-cookie",
          "x-set-cookies",
          "x-undocumented",
          "x-unless",
          "x-users",
          "x-variants",
          "x-when");

  private DocumentRules() {}

  static List<String> isOpenApi303(Contract contract) {
    String version = contract.document().path("openapi").asText();
    return version.equals("3.0.3") ? List.of() : List.of("openapi is " + version + ", not 3.0.3");
  }

  static List<String> hasNoAnchors(Contract contract) {
    List<String> breaches = new ArrayList<>();
    try (YAMLParser parser = new YAMLFactory().createParser(contract.source())) {
      while (parser.nextToken() != null) {
        if (parser.getObjectId() != null) {
          breaches.add("there is the YAML anchor &" + parser.getObjectId());
        }
        if (parser.isCurrentAlias()) {
          breaches.add("there is the YAML alias *" + parser.getText());
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return breaches;
  }

  static List<String> knowsItsExtensions(Contract contract) {
    return DocumentNodes.of(contract)
        .where(pointer -> name(pointer).startsWith("x-"))
        .filter(spot -> !EXTENSIONS.contains(name(spot.getKey())))
        .map(spot -> spot.getKey() + " is an extension that nobody reads")
        .toList();
  }

  static List<String> usesItsComponents(Contract contract) {
    Set<String> used = new TreeSet<>();
    for (Map.Entry<String, JsonNode> spot : contractRefs(contract).entrySet()) {
      used.add(spot.getValue().asText().substring(1));
    }
    return DocumentNodes.of(contract)
        .where(pointer -> pointer.matches("/components/(?!securitySchemes)[^/]+/[^/]+"))
        .map(Map.Entry::getKey)
        .filter(pointer -> !used.contains(pointer))
        .map(pointer -> pointer + " is used nowhere")
        .toList();
  }

  static List<String> declaresItsProfiles(Contract contract) {
    List<String> breaches = new ArrayList<>();
    List<String> known = contract.profiles().stream().map(Profile::id).toList();
    long defaults = contract.profiles().stream().filter(Profile::isDefault).count();
    if (defaults != (known.isEmpty() ? 0 : 1)) {
      breaches.add("of " + known.size() + " profiles " + defaults + " are the default");
    }
    allNodes(contract)
        .forEach(
            (pointer, node) -> {
              if (pointer.matches(".+/(x-)?profiles/\\d+") && !known.contains(node.asText())) {
                breaches.add(pointer + " names the profile " + node.asText() + ", unknown here");
              }
            });
    return breaches;
  }

  private static Map<String, JsonNode> contractRefs(Contract contract) {
    Map<String, JsonNode> all = allNodes(contract);
    all.keySet().removeIf(pointer -> !pointer.endsWith("/$ref"));
    return all;
  }

  private static Map<String, JsonNode> allNodes(Contract contract) {
    return DocumentNodes.everywhere(contract).byPointer();
  }

  private static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
