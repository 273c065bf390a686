package dev.signoff.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes of a schema. A request schema may grow and not shrink; a response schema may shrink and
 * not grow. Names and types stay: code is generated from them.
 */
final class SchemaChanges {
  private static final Set<String> UPPER =
      Set.of("maxItems", "maxLength", "maxProperties", "maximum");
  private static final Set<String> LOWER =
      Set.of("minItems", "minLength", "minProperties", "minimum");
  private static final List<String> COMPOSED = List.of("allOf", "anyOf", "oneOf");
  private static final Set<String> JUDGED =
      Set.of(
          "additionalProperties",
          "allOf",
          "anyOf",
          "enum",
          "items",
          "nullable",
          "oneOf",
          "pattern",
          "properties",
          "required",
          "maxItems",
          "maxLength",
          "maxProperties",
          "maximum",
          "minItems",
          "minLength",
          "minProperties",
          "minimum");

  private final BreakingChangeReport differences;
  private final boolean response;
  private final Set<String> seen = new HashSet<>();

  private SchemaChanges(BreakingChangeReport differences, boolean response) {
    this.differences = differences;
    this.response = response;
  }

  static SchemaChanges ofRequest(BreakingChangeReport differences) {
    return new SchemaChanges(differences, false);
  }

  static SchemaChanges ofResponse(BreakingChangeReport differences) {
    return new SchemaChanges(differences, true);
  }

  void judge(String where, DocumentNode was, DocumentNode now) {
    String name = BreakingChangeReport.component("schemas", was);
    String newName = BreakingChangeReport.component("schemas", now);
    differences.exchanged(where, "schema", name, newName);
    if (!name.equals(newName) || !seen.add(where)) {
      return;
    }
    UPPER.forEach(limit -> limit(where, limit, was, now, false));
    LOWER.forEach(limit -> limit(where, limit, was, now, true));
    pattern(where, was, now);
    values(where, was.texts("enum"), now.texts("enum"));
    required(where, was.texts("required"), now.texts("required"));
    allowance(where, "nullable", was, now);
    properties(where, was.at("properties").fields(), now.at("properties").fields(), was);
    others(where, was.at("additionalProperties"), now.at("additionalProperties"), was, now);
    if (was.at("items").exists() || now.at("items").exists()) {
      judge(where + "[]", was.at("items"), now.at("items"));
    }
    for (String composed : COMPOSED) {
      parts(where, composed, was.at(composed).elements(), now.at(composed).elements());
    }
    differences.otherFields(where, was, now, JUDGED);
  }

  /** A limit that lies closer in a request, or farther out in a response. */
  private void limit(
      String where, String limit, DocumentNode was, DocumentNode now, boolean lower) {
    double old = value(was.at(limit), lower);
    double bound = value(now.at(limit), lower);
    if ((bound > old) == (lower != response) && bound != old) {
      differences.field(where, limit, was, now);
    }
  }

  private static double value(DocumentNode limit, boolean lower) {
    double none = lower ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    return limit.exists() ? limit.node().asDouble() : none;
  }

  /** Two patterns cannot be compared; that one is there at all is narrower than none. */
  private void pattern(String where, DocumentNode was, DocumentNode now) {
    if ((response ? was : now).at("pattern").exists()) {
      differences.field(where, "pattern", was, now);
    }
  }

  private void values(String where, List<String> was, List<String> now) {
    List<String> wider = response ? was : now;
    List<String> narrower = response ? now : was;
    if (!wider.isEmpty() && (narrower.isEmpty() || !wider.containsAll(narrower))) {
      differences.exchanged(
          where, "enum", BreakingChangeReport.list(was), BreakingChangeReport.list(now));
    }
  }

  private void required(String where, List<String> was, List<String> now) {
    if (response ? !now.containsAll(was) : !was.containsAll(now)) {
      differences.exchanged(
          where, "required", BreakingChangeReport.list(was), BreakingChangeReport.list(now));
    }
  }

  private void allowance(String where, String flag, DocumentNode was, DocumentNode now) {
    if (response) {
      differences.demanded(where, flag, was, now);
    } else {
      differences.takenBack(where, flag, was, now);
    }
  }

  private void properties(
      String where,
      Map<String, DocumentNode> was,
      Map<String, DocumentNode> now,
      DocumentNode schema) {
    was.forEach(
        (name, property) -> {
          if (now.containsKey(name)) {
            judge(where + ", " + name, property, now.get(name));
          } else {
            differences.gone(where, "property " + name);
          }
        });
    if (response && !allowsOthers(schema)) {
      now.keySet().stream()
          .filter(name -> !was.containsKey(name))
          .forEach(name -> differences.come(where, "property " + name));
    }
  }

  private static boolean allowsOthers(DocumentNode schema) {
    DocumentNode others = schema.at("additionalProperties");
    return others.node().isObject() || others.node().asBoolean(false);
  }

  private void others(
      String where,
      DocumentNode wasOthers,
      DocumentNode nowOthers,
      DocumentNode was,
      DocumentNode now) {
    if (wasOthers.node().isObject() && nowOthers.node().isObject()) {
      judge(where + "{}", wasOthers, nowOthers);
    } else if (wasOthers.node().isObject() || nowOthers.node().isObject()) {
      differences.field(where, "additionalProperties", was, now);
    } else {
      allowance(where, "additionalProperties", was, now);
    }
  }

  private void parts(
      String where, String composed, List<DocumentNode> was, List<DocumentNode> now) {
    differences.exchanged(where, "number of " + composed, was.size(), now.size());
    for (int i = 0; i < Math.min(was.size(), now.size()); i++) {
      judge(where + ", " + composed + "[" + i + "]", was.get(i), now.get(i));
    }
  }
}
