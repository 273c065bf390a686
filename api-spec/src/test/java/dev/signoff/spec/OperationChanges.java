package dev.signoff.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Changes of one operation: its names, path, variants and everything that belongs to it. */
final class OperationChanges {
  private static final Set<String> JUDGED =
      Set.of(
          "operationId",
          "parameters",
          "requestBody",
          "responses",
          "security",
          "tags",
          "x-idempotent",
          "x-requirements",
          "x-variants");
  private static final Set<String> JUDGED_OF_VARIANT =
      Set.of("idempotent", "name", "parameters", "requestBody", "security", "when");

  private final BreakingChangeReport differences;
  private final Contract released;
  private final Contract current;

  OperationChanges(BreakingChangeReport differences, Contract released, Contract current) {
    this.differences = differences;
    this.released = released;
    this.current = current;
  }

  void judge(ContractOperation was, ContractOperation now) {
    String id = was.id();
    DocumentNode wasPath = released.root().at("paths").at(was.path());
    DocumentNode nowPath = current.root().at("paths").at(now.path());
    DocumentNode wasPlace = wasPath.at(was.method().toLowerCase(Locale.ROOT));
    DocumentNode nowPlace = nowPath.at(now.method().toLowerCase(Locale.ROOT));
    differences.exchanged(id, "operationId", id, now.id());
    differences.exchanged(id, "method", was.method(), now.method());
    differences.exchanged(id, "path", was.path(), now.path());
    differences.exchanged(
        id,
        "tag",
        BreakingChangeReport.list(wasPlace.texts("tags")),
        BreakingChangeReport.list(nowPlace.texts("tags")));
    differences.takenBack(id, "x-idempotent", wasPlace, nowPlace);
    new SecurityChanges(differences).judge(id, was.security(), now.security());
    variants(was, now, wasPlace, nowPlace);
    new RequestChanges(differences)
        .judge(id, List.of(wasPath, wasPlace), List.of(nowPath, nowPlace));
    new ResponseChanges(differences).judge(id, wasPlace.at("responses"), nowPlace.at("responses"));
    differences.otherFields(id, wasPlace, nowPlace, JUDGED);
  }

  private void variants(
      ContractOperation was, ContractOperation now, DocumentNode wasPlace, DocumentNode nowPlace) {
    for (int i = 0; i < was.variants().size(); i++) {
      Variant variant = was.variants().get(i);
      int j = now.variants().stream().map(Variant::name).toList().indexOf(variant.name());
      if (j < 0) {
        differences.gone(was.id(), "variant " + variant.name());
      } else {
        variant(
            was.id() + ", variant " + variant.name(),
            Map.entry(variant, wasPlace.at("x-variants").elements().get(i)),
            Map.entry(now.variants().get(j), nowPlace.at("x-variants").elements().get(j)));
      }
    }
  }

  private void variant(
      String where, Map.Entry<Variant, DocumentNode> was, Map.Entry<Variant, DocumentNode> now) {
    differences.field(where, "when", was.getValue(), now.getValue());
    differences.takenBack(where, "idempotent", was.getValue(), now.getValue());
    differences.demanded(where, "requestBody", was.getValue(), now.getValue());
    if (!now.getValue().texts("parameters").containsAll(was.getValue().texts("parameters"))) {
      differences.field(where, "parameters", was.getValue(), now.getValue());
    }
    new SecurityChanges(differences).judge(where, was.getKey().security(), now.getKey().security());
    differences.otherFields(where, was.getValue(), now.getValue(), JUDGED_OF_VARIANT);
  }
}
