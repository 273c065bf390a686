package dev.signoff.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** List of the documented failures of one contract. */
final class DocumentedFailures {
  private final Contract contract;
  private final Set<FailureCase> happening = new HashSet<>();

  DocumentedFailures(Contract contract) {
    this.contract = contract;
    Stream<Outcome> outcomes =
        contract.profiles().isEmpty()
            ? Outcome.of(contract, null).stream()
            : contract.profiles().stream().flatMap(it -> Outcome.of(contract, it).stream());
    outcomes.forEach(
        it -> {
          if (it.example() != null && it.cause() != null) {
            happening.add(
                new FailureCase(it.operationName(), it.status(), it.example().name(), it.cause()));
          }
        });
  }

  List<DocumentedFailure> all() {
    List<DocumentedFailure> all = new ArrayList<>();
    for (ContractOperation operation : contract.operations()) {
      List<@Nullable Variant> variants =
          operation.variants().isEmpty()
              ? Collections.singletonList(null)
              : Collections.unmodifiableList(operation.variants());
      for (@Nullable Variant variant : variants) {
        operation.responses().values().stream()
            .flatMap(response -> failures(operation, variant, response))
            .filter(failure -> !failure.causes().isEmpty())
            .forEach(all::add);
      }
    }
    return List.copyOf(all);
  }

  private Stream<DocumentedFailure> failures(
      ContractOperation operation, @Nullable Variant variant, ContractResponse response) {
    String name = variant == null ? operation.id() : variant.name();
    return response.contents().stream()
        .flatMap(content -> content.examples().stream())
        .map(
            example ->
                new DocumentedFailure(
                    operation,
                    variant,
                    response,
                    example,
                    example.causes().stream()
                        .filter(
                            cause ->
                                happening.contains(
                                    new FailureCase(
                                        name, response.status(), example.name(), cause)))
                        .map(cause -> cause.sentence(operation, variant))
                        .distinct()
                        .toList()));
  }

  /** Failure of an operation together with its example. */
  private record FailureCase(String operation, int status, String example, Cause cause) {}
}
