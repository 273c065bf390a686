package dev.signoff.docs.vendor;

import dev.signoff.spec.Contract;
import dev.signoff.spec.DocumentedFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** List of the documented errors of a vendor, with causes and remedies. */
public final class ErrorList {
  private ErrorList() {}

  /**
   * Lists the errors of a vendor by status.
   *
   * @param vendor such as {@code ibm-mq}
   * @return a section for each error
   */
  public static String markdown(String vendor) {
    Map<String, List<DocumentedFailure>> errors =
        DocumentedFailure.of(Contract.load(vendor)).stream()
            .sorted((one, other) -> Integer.compare(one.status(), other.status()))
            .collect(
                Collectors.groupingBy(
                    it -> it.status() + " " + it.name(), LinkedHashMap::new, Collectors.toList()));
    return errors.values().stream().map(ErrorList::error).collect(Collectors.joining("\n"));
  }

  private static String error(List<DocumentedFailure> failures) {
    DocumentedFailure first = failures.get(0);
    return """
        ### %d: %s

        - **Operations**: %s
        - **Because**: %s
        - **What to do**: %s

        <details><summary>The body of the response</summary>

        ```json
        %s
        ```

        </details>
        """
        .formatted(
            first.status(),
            first.summary().replaceFirst("\\.$", ""),
            join(failures.stream().map(ErrorList::operation), ", "),
            join(failures.stream().flatMap(it -> it.causes().stream()), " Or: "),
            first.cure(),
            first.body().toPrettyString());
  }

  private static String operation(DocumentedFailure failure) {
    return failure.variant() == null ? failure.operation().summary() : failure.operationName();
  }

  private static String join(Stream<String> texts, String between) {
    return texts.distinct().collect(Collectors.joining(between));
  }
}
