package dev.signoff.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules about requirements. */
final class RequirementRules {
  private static final Map<String, String> PREFIXES =
      Map.of("ibm-mq", "MQ", "rested", "RESTED", "rocket-chat", "RC");

  private RequirementRules() {}

  static List<String> hasRequirementsEverywhere(Contract contract) {
    return contract.operations().stream()
        .filter(operation -> operation.requirements().isEmpty())
        .map(operation -> operation.id() + " has no requirement")
        .toList();
  }

  static List<String> hasIdsOfItsVendor(Contract contract) {
    String pattern = PREFIXES.get(contract.id()) + "-[A-Z]+-[0-9]{2}";
    return contract.requirements().stream()
        .map(Requirement::id)
        .filter(id -> !id.matches(pattern))
        .map(id -> id + " does not match " + pattern)
        .toList();
  }

  static List<String> saysEachThingOnce(Contract contract) {
    return saidTwice(contract.requirements());
  }

  static List<String> saidTwice(List<Requirement> requirements) {
    List<String> breaches = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (ids.contains(requirement.id())) {
        breaches.add(requirement.id() + " is there twice");
      }
      if (texts.contains(requirement.text())) {
        breaches.add(requirement.id() + " says what another one says");
      }
      if (!requirement.text().matches("(?s)\\S.+[.)]")) {
        breaches.add(requirement.id() + " is no sentence");
      }
      ids.add(requirement.id());
      texts.add(requirement.text());
    }
    return breaches;
  }
}
