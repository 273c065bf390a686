package dev.signoff.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Check of HTTP exchanges against the contracts.
 *
 * <p>A response is checked strictly: status, body, headers and cookies must be what the contract
 * says, and nothing more. A request is checked only if it succeeded, because one that was rejected
 * may have been wrong on purpose. No sentence holds a credential, a cookie's value or a body.
 *
 * <p>Instances are safe for use by many threads.
 */
public final class ContractCheck {
  private final List<CheckMode> modes;
  private final boolean foreign;

  /**
   * Creates a strict check for one profile.
   *
   * @param profile the id of a profile such as {@code ibm-mq-9.0.4}; null for the default profile
   *     of each contract
   * @throws IllegalArgumentException if no contract has this profile
   */
  public ContractCheck(@Nullable String profile) {
    this(profile, false);
  }

  private ContractCheck(List<CheckMode> modes) {
    this.modes = modes;
    this.foreign = false;
  }

  private ContractCheck(@Nullable String profile, boolean foreign) {
    List<String> known =
        Contract.all().stream()
            .flatMap(contract -> contract.profiles().stream())
            .map(Profile::id)
            .toList();
    if (profile != null && !known.contains(profile)) {
      throw new IllegalArgumentException("no profile '" + profile + "': there are " + known);
    }
    this.foreign = foreign;
    this.modes =
        Contract.all().stream().map(contract -> CheckMode.of(contract, profile, foreign)).toList();
  }

  /**
   * Creates a lenient check for one profile, for servers of other vendors. It checks only the form
   * of the body of a documented response: a vendor's response may contain more than a contract that
   * was written down from its pages has, with further fields, headers and cookies. Bodies that the
   * vendor leaves open ({@code x-undocumented}) are not checked either, nor is the request, nor an
   * exchange outside all contracts.
   *
   * @param profile the id of a profile such as {@code ibm-mq-9.0.4}; null for the default profile
   *     of each contract
   * @return the check
   * @throws IllegalArgumentException if no contract has this profile
   */
  public static ContractCheck ofForeignServer(@Nullable String profile) {
    return new ContractCheck(profile, true);
  }

  /**
   * Creates a check of one contract, such as a changed one.
   *
   * @param contract the contract
   * @param profile the id of one of its profiles; null for its default
   * @return a check to which every exchange outside this contract is a violation
   */
  public static ContractCheck of(Contract contract, @Nullable String profile) {
    return new ContractCheck(List.of(CheckMode.of(contract, profile, false)));
  }

  /**
   * Checks an exchange.
   *
   * @param exchange a request and its response
   * @return the violations, one sentence each, naming the operation and both sides; empty if there
   *     is none
   */
  public List<String> check(Exchange exchange) {
    for (CheckMode mode : modes) {
      ContractOperation operation = mode.contract().operationOf(exchange);
      if (operation != null) {
        return check(mode, operation, exchange);
      }
    }
    return foreign
        ? List.of()
        : List.of(
            exchange.method()
                + " "
                + exchange.uri().getRawPath()
                + " is no operation of any contract");
  }

  private List<String> check(CheckMode mode, ContractOperation operation, Exchange exchange) {
    List<Variant> variants = operation.variants(exchange.query());
    List<String> violations = new ArrayList<>();
    ContractResponse response = operation.responses().get(exchange.status());
    Set<Integer> statuses = statuses(operation, variants);
    if (response != null && statuses.contains(exchange.status())) {
      violations.addAll(ResponseCheck.check(mode, exchange, response));
    } else if (!foreign) {
      violations.add(
          "status "
              + exchange.status()
              + " is not in the contract, which has "
              + statuses.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
    if (exchange.succeeded() && !foreign) {
      violations.addAll(RequestCheck.check(mode.schemas(), exchange, operation, variants));
    }
    String where = where(operation, variants);
    return violations.stream().map(violation -> where + ": " + violation).toList();
  }

  /**
   * Returns the statuses of the chosen variants; without one, the statuses that all variants share.
   */
  private static Set<Integer> statuses(ContractOperation operation, List<Variant> chosen) {
    Set<Integer> statuses = new TreeSet<>(operation.responses().keySet());
    if (chosen.isEmpty()) {
      operation.variants().forEach(variant -> statuses.retainAll(variant.statuses()));
    } else {
      statuses.removeIf(
          status -> chosen.stream().noneMatch(variant -> variant.statuses().contains(status)));
    }
    return statuses;
  }

  private static String where(ContractOperation operation, List<Variant> variants) {
    if (operation.variants().isEmpty()) {
      return operation.toString();
    }
    String names = variants.stream().map(Variant::name).collect(Collectors.joining(" and "));
    return operation + (names.isEmpty() ? " without a flag" : " with " + names);
  }
}
