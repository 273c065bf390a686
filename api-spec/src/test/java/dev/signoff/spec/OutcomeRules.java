package dev.signoff.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about the data from which pacts and stubs are generated. */
final class OutcomeRules {
  private OutcomeRules() {}

  static List<String> sayWhyEachErrorHappens(Contract contract) {
    List<String> breaches = new ArrayList<>();
    Set<String> said =
        outcomes(contract)
            .map(outcome -> outcome.operation().id() + " " + outcome.status())
            .collect(Collectors.toSet());
    for (ContractOperation operation : contract.operations()) {
      operation.responses().keySet().stream()
          .map(status -> operation.id() + " " + status)
          .filter(ending -> !said.contains(ending))
          .forEach(ending -> breaches.add(ending + " has no example that says why it happens"));
    }
    DocumentNodes.everywhere(contract)
        .where(pointer -> pointer.matches("/components/responses/[^/]+/content/[^/]+/example"))
        .filter(spot -> isError(contract, spot.getKey()))
        .forEach(spot -> breaches.add(spot.getKey() + " cannot say why it happens: name it"));
    return breaches;
  }

  static List<String> haveCausesThatCanHappen(Contract contract) {
    Set<String> happening =
        outcomes(contract)
            .filter(outcome -> outcome.cause() != null)
            .map(outcome -> outcome.example().name() + ", " + outcome.cause())
            .collect(Collectors.toSet());
    Set<String> documented = new TreeSet<>();
    for (ContractOperation operation : contract.operations()) {
      for (ContractResponse response : operation.responses().values()) {
        for (MediaTypeContent content : response.contents()) {
          content
              .examples()
              .forEach(it -> it.causes().forEach(why -> documented.add(it.name() + ", " + why)));
        }
      }
    }
    return documented.stream()
        .filter(cause -> !happening.contains(cause))
        .map(cause -> cause + " can happen nowhere")
        .toList();
  }

  static List<String> tellErrorsApart(Contract contract) {
    return outcomes(contract)
        .filter(outcome -> !outcome.succeeds())
        .filter(outcome -> !outcome.coverageKey().example().equals(outcome.example().name()))
        .map(outcome -> outcome.id() + " looks like " + outcome.coverageKey().example())
        .distinct()
        .toList();
  }

  static List<String> haveUsersThatLogIn(Contract contract) {
    Set<String> bodies =
        contract.operations().stream()
            .flatMap(operation -> operation.requestContents().stream())
            .flatMap(content -> content.examples().stream())
            .map(Example::name)
            .collect(Collectors.toSet());
    List<String> breaches = new ArrayList<>();
    if (contract.users().size() < 2) {
      breaches.add("there are not two users to tell apart");
    }
    contract.users().stream()
        .filter(user -> !bodies.contains(user))
        .forEach(user -> breaches.add("no request body is an example of " + user));
    return breaches;
  }

  private static boolean isError(Contract contract, String pointer) {
    String name = pointer.split("/", -1)[3];
    return DocumentNodes.of(contract)
        .where(at -> at.matches("/paths/[^/]+/[^/]+/responses/[45]\\d\\d"))
        .map(Map.Entry::getValue)
        .anyMatch(response -> response.path("$ref").asText().endsWith("/" + name));
  }

  private static Stream<Outcome> outcomes(Contract contract) {
    return contract.profiles().isEmpty()
        ? Outcome.of(contract, null).stream()
        : contract.profiles().stream().flatMap(it -> Outcome.of(contract, it).stream());
  }
}
