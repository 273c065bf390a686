package dev.signoff.spec;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Comparison of two contracts that finds changes on which a client, or code that uses its names,
 * cannot rely. The README defines it.
 */
final class BreakingChanges {
  private static final Set<String> JUDGED =
      Set.of(
          "components",
          "info",
          "openapi",
          "paths",
          "security",
          "servers",
          "tags",
          "x-profiles",
          "x-undocumented");

  private BreakingChanges() {}

  /** Returns one sentence each; none if the contracts are compatible. */
  static List<String> between(Contract released, Contract current) {
    BreakingChangeReport differences = new BreakingChangeReport();
    document(differences, released, current);
    schemes(differences, released, current);
    for (ContractOperation was : released.operations()) {
      counterpart(was, released, current)
          .ifPresentOrElse(
              now -> new OperationChanges(differences, released, current).judge(was, now),
              () ->
                  differences.exchanged(
                      was.id(), "the operation", was.method() + " " + was.path(), "it is gone"));
    }
    new RequirementChanges(differences).judge(released, current);
    return differences.sentences();
  }

  private static void document(
      BreakingChangeReport differences, Contract released, Contract current) {
    String id = released.id();
    List<String> profiles = current.profiles().stream().map(Profile::id).toList();
    released.profiles().stream()
        .filter(profile -> !profiles.contains(profile.id()))
        .forEach(profile -> differences.gone(id, "profile " + profile.id()));
    differences.exchanged(id, "default profile", defaultOf(released), defaultOf(current));
    if (!released
        .root()
        .texts("x-undocumented")
        .containsAll(current.root().texts("x-undocumented"))) {
      differences.field(id, "x-undocumented", released.root(), current.root());
    }
    List<String> servers = servers(current);
    servers(released).stream()
        .filter(server -> !servers.contains(server))
        .forEach(server -> differences.gone(id, "server " + server));
    differences.otherFields(id, released.root(), current.root(), JUDGED);
  }

  /** Whatever SecurityChanges does not see, such as the type. */
  private static void schemes(
      BreakingChangeReport differences, Contract released, Contract current) {
    DocumentNode now = current.root().at("components").at("securitySchemes");
    released
        .root()
        .at("components")
        .at("securitySchemes")
        .fields()
        .forEach(
            (scheme, was) -> {
              if (now.at(scheme).exists()) {
                differences.otherFields(
                    released.id() + ", credential " + scheme,
                    was,
                    now.at(scheme),
                    Set.of("in", "name", "x-any-suffix"));
              }
            });
  }

  /** Returns the operation with the same id, or else one with a new id at the same place. */
  private static Optional<ContractOperation> counterpart(
      ContractOperation was, Contract released, Contract current) {
    List<String> known = released.operations().stream().map(ContractOperation::id).toList();
    return current.operations().stream()
        .filter(now -> now.id().equals(was.id()))
        .findFirst()
        .or(
            () ->
                current.operations().stream()
                    .filter(now -> !known.contains(now.id()))
                    .filter(now -> now.method().equals(was.method()))
                    .filter(now -> now.path().equals(was.path()))
                    .findFirst());
  }

  private static String defaultOf(Contract contract) {
    return contract.defaultProfile().map(Profile::id).orElse("none");
  }

  private static List<String> servers(Contract contract) {
    return contract.root().at("servers").elements().stream().map(s -> s.text("url")).toList();
  }
}
