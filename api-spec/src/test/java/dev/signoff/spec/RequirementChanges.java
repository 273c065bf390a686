package dev.signoff.spec;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Changes of requirements. An id stands for one sentence, as strict as it is: reports and lists of
 * expected failures hold it. A new id does not break them.
 */
final class RequirementChanges {
  private final BreakingChangeReport differences;

  RequirementChanges(BreakingChangeReport differences) {
    this.differences = differences;
  }

  void judge(Contract released, Contract current) {
    Map<String, Requirement> byId =
        current.requirements().stream()
            .collect(Collectors.toMap(Requirement::id, Function.identity(), (one, same) -> one));
    for (ContractOperation operation : released.operations()) {
      for (Requirement was : operation.requirements()) {
        Requirement now = byId.get(was.id());
        if (now == null) {
          differences.gone(operation.id(), "requirement " + was.id());
        } else {
          judge(operation.id() + ", requirement " + was.id(), was, now);
        }
      }
    }
  }

  private void judge(String where, Requirement was, Requirement now) {
    differences.exchanged(where, "level", was.level().word(), now.level().word());
    differences.exchanged(where, "text", was.text(), now.text());
    differences.exchanged(
        where,
        "profiles",
        BreakingChangeReport.list(was.profiles()),
        BreakingChangeReport.list(now.profiles()));
  }
}
