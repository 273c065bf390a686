package dev.signoff.spec;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Key by which test coverage is counted: the operation, its outcome, and the credentials that the
 * request carried.
 *
 * @param api the id of the profile or, where there is none, of the contract
 * @param operation the name of the variant or, where there is none, the operation's id
 * @param status the status of the response
 * @param example which documented failure it is: the name of its example; empty for success
 * @param sent the security schemes whose credentials were sent, good or not, in the contract's
 *     order
 */
public record CoverageKey(
    String api, String operation, int status, String example, List<String> sent)
    implements Comparable<CoverageKey> {
  private static final Comparator<CoverageKey> ORDER =
      Comparator.comparing(CoverageKey::api)
          .thenComparing(CoverageKey::operation)
          .thenComparingInt(CoverageKey::status)
          .thenComparing(CoverageKey::example)
          .thenComparing(key -> key.sent().toString());

  /**
   * Finds the coverage key of an exchange that is in a contract.
   *
   * @param profile the id of a profile; null, or one that the contract does not have, for its
   *     default
   * @param exchange a request and its response
   * @return the coverage key; nothing if no contract has such an operation with such a status, or
   *     if the query flags do not choose one of its variants
   */
  public static Optional<CoverageKey> of(@Nullable String profile, Exchange exchange) {
    return Contract.all().stream()
        .filter(contract -> contract.operationOf(exchange) != null)
        .findFirst()
        .flatMap(contract -> of(contract, contract.profile(profile), exchange));
  }

  static Optional<CoverageKey> of(Contract contract, @Nullable Profile profile, Exchange exchange) {
    ContractOperation operation = contract.operationOf(exchange);
    ContractResponse response =
        operation == null ? null : operation.responses().get(exchange.status());
    if (operation == null || response == null) {
      return Optional.empty();
    }
    List<Variant> variants = operation.variants(exchange.query());
    if (!operation.variants().isEmpty() && variants.size() != 1) {
      return Optional.empty();
    }
    return Optional.of(
        new CoverageKey(
            profile == null ? contract.id() : profile.id(),
            variants.isEmpty() ? operation.id() : variants.get(0).name(),
            exchange.status(),
            exchange.status() < 400 ? "" : nearest(response, profile, exchange),
            sent(operation, exchange)));
  }

  /** Returns a text such as {@code ibm-mq-9.0.5 logout 401 csrfHeaderMissing with ltpaToken}. */
  @Override
  public String toString() {
    return api
        + " "
        + operation
        + " "
        + status
        + (example.isEmpty() ? "" : " " + example)
        + (sent.isEmpty() ? "" : " with " + String.join(" and ", sent));
  }

  @Override
  public int compareTo(CoverageKey other) {
    return ORDER.compare(this, other);
  }

  private static List<String> sent(ContractOperation operation, Exchange exchange) {
    return operation.security().stream()
        .flatMap(List::stream)
        .distinct()
        .filter(credential -> credential.isIn(exchange))
        .map(Credential::scheme)
        .toList();
  }

  /** Returns the example that has most words in common with the body. */
  private static String nearest(
      ContractResponse response, @Nullable Profile profile, Exchange exchange) {
    Set<String> body = words(exchange.responseBody());
    return OperationOutcomes.examples(response, profile).stream()
        .max(Comparator.comparingDouble(it -> likeness(body, words(it.value().toString()))))
        .map(Example::name)
        .orElse("");
  }

  private static double likeness(Set<String> some, Set<String> others) {
    Set<String> both = new HashSet<>(some);
    both.retainAll(others);
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.split("\\W+", -1)));
  }
}
