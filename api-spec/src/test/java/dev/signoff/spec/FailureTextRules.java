package dev.signoff.spec;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Rules about the texts of errors. */
final class FailureTextRules {
  private static final String SENTENCE = "[A-Z].*\\.";
  private static final int LONGEST = 200;

  private FailureTextRules() {}

  static List<String> sayWhatToDo(Contract contract) {
    return examples(contract, (status, example) -> status >= 400)
        .filter(example -> example.cure().isBlank() || example.summary().isBlank())
        .map(example -> "the example " + example.name() + " lacks its summary or its x-cure")
        .distinct()
        .toList();
  }

  static List<String> areShortSentences(Contract contract) {
    return examples(contract, (status, example) -> !example.cure().isEmpty())
        .filter(it -> it.cure().length() > LONGEST || !it.cure().matches(SENTENCE))
        .map(
            example ->
                "the x-cure of "
                    + example.name()
                    + " is no sentence with a full stop, or longer than "
                    + LONGEST
                    + " characters")
        .distinct()
        .toList();
  }

  static List<String> onlyErrorsHaveCures(Contract contract) {
    Stream<Example> requests =
        contract.operations().stream()
            .flatMap(operation -> operation.requestContents().stream())
            .flatMap(content -> content.examples().stream());
    return Stream.concat(requests, examples(contract, (status, example) -> status < 400))
        .filter(example -> !example.cure().isEmpty())
        .map(example -> "the example " + example.name() + " is no error, but has an x-cure")
        .distinct()
        .toList();
  }

  private static Stream<Example> examples(Contract contract, BiPredicate<Integer, Example> which) {
    return contract.operations().stream()
        .flatMap(operation -> operation.responses().values().stream())
        .flatMap(
            response ->
                response.contents().stream()
                    .flatMap(content -> content.examples().stream())
                    .filter(example -> which.test(response.status(), example)));
  }
}
