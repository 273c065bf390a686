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
  private static final Set<String> JUDGED =
      Set.of(
          "additionalProperties",
          "enum",
          "items",
          "nullable",
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

  private final Differences differences;
  private final boolean response;
  private final Set<String> seen = new HashSet<>();

  private SchemaChanges(Differences differences, boolean response) {
    this.differences = differences;
    this.response = response;
  }

  static SchemaChanges ofRequest(Differences differences) {
    return new SchemaChanges(differences, false);
  }

  static SchemaChanges ofResponse(Differences differences) {
    return new SchemaChanges(differences, true);
  }

  void judge(String where, Place was, Place now) {
    String name = Differences.component("schemas", was);
    String newName = Differences.component("schemas", now);
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
    allowance(where, "additionalProperties", was, now);
    properties(
        where, was.at("properties").fields(), now.at("properties").fields(), allowsOthers(was));
    if (was.at("items").exists() && now.at("items").exists()) {
      judge(where + "[]", was.at("items"), now.at("items"));
    }
    differences.otherFields(where, was, now, JUDGED);
  }

  /** A limit that lies closer in a request, or farther out in a response. */
  private void limit(String where, String limit, Place was, Place now, boolean lower) {
    double old = value(was.at(limit), lower);
    double bound = value(now.at(limit), lower);
    if ((bound > old) == (lower != response) && bound != old) {
      differences.field(where, limit, was, now);
    }
  }

  private static double value(Place limit, boolean lower) {
    double none = lower ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    return limit.exists() ? limit.node().asDouble() : none;
  }

  /** Two patterns cannot be compared; that one is there at all is narrower than none. */
  private void pattern(String where, Place was, Place now) {
    if ((response ? was : now).at("pattern").exists()) {
      differences.field(where, "pattern", was, now);
    }
  }

  private void values(String where, List<String> was, List<String> now) {
    List<String> wider = response ? was : now;
    List<String> narrower = response ? now : was;
    if (!wider.isEmpty() && (narrower.isEmpty() || !wider.containsAll(narrower))) {
      differences.exchanged(where, "enum", Differences.list(was), Differences.list(now));
    }
  }

  private void required(String where, List<String> was, List<String> now) {
    if (response ? !now.containsAll(was) : !was.containsAll(now)) {
      differences.exchanged(where, "required", Differences.list(was), Differences.list(now));
    }
  }

  private static boolean allowsOthers(Place schema) {
    Place others = schema.at("additionalProperties");
    return others.node().isObject() || others.node().asBoolean(false);
  }

  private void allowance(String where, String flag, Place was, Place now) {
    if (response) {
      differences.demanded(where, flag, was, now);
    } else {
      differences.takenBack(where, flag, was, now);
    }
  }

  private void properties(
      String where, Map<String, Place> was, Map<String, Place> now, boolean othersAllowed) {
    was.forEach(
        (name, property) -> {
          if (now.containsKey(name)) {
            judge(where + ", " + name, property, now.get(name));
          } else {
            differences.gone(where, "property " + name);
          }
        });
    if (response && !othersAllowed) {
      now.keySet().stream()
          .filter(name -> !was.containsKey(name))
          .forEach(name -> differences.come(where, "property " + name));
    }
  }
}
