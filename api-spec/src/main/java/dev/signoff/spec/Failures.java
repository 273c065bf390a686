package dev.signoff.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists the failures of one contract. */
final class Failures {
  private final Contract contract;
  private final Set<Happening> happening = new HashSet<>();

  Failures(Contract contract) {
    this.contract = contract;
    Stream<Outcome> outcomes =
        contract.profiles().isEmpty()
            ? Outcome.of(contract, null).stream()
            : contract.profiles().stream().flatMap(it -> Outcome.of(contract, it).stream());
    outcomes.forEach(
        it -> {
          if (it.example() != null && it.cause() != null) {
            happening.add(
                new Happening(it.operationName(), it.status(), it.example().name(), it.cause()));
          }
        });
  }

  List<Failure> all() {
    List<Failure> all = new ArrayList<>();
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

  private Stream<Failure> failures(
      ContractOperation operation, @Nullable Variant variant, ContractResponse response) {
    String name = variant == null ? operation.id() : variant.name();
    return response.contents().stream()
        .flatMap(content -> content.examples().stream())
        .map(
            example ->
                new Failure(
                    operation,
                    variant,
                    response,
                    example,
                    example.causes().stream()
                        .filter(
                            cause ->
                                happening.contains(
                                    new Happening(name, response.status(), example.name(), cause)))
                        .map(cause -> cause.sentence(operation, variant))
                        .distinct()
                        .toList()));
  }

  private record Happening(String operation, int status, String example, Cause cause) {}
}
