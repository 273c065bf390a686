package dev.signoff.conformance.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statuses that a requirement allows for a row of the credential matrix.
 *
 * @param id the id of the requirement
 * @param statuses the allowed statuses; empty means any but 2xx
 */
public record ExpectedStatus(String id, List<Integer> statuses) {
  /**
   * Creates an expected status.
   *
   * @param id the id of the requirement
   * @param statuses the allowed statuses; none means any but 2xx
   * @return the expected status
   */
  public static ExpectedStatus of(String id, int... statuses) {
    return new ExpectedStatus(id, Arrays.stream(statuses).boxed().toList());
  }

  /** {@return a description of the required response, for people} */
  public String expected() {
    return statuses.isEmpty()
        ? "a refusal"
        : "status " + statuses.stream().map(String::valueOf).collect(Collectors.joining(" or "));
  }

  /** {@return whether the row must succeed} */
  public boolean isSuccess() {
    return statuses.stream().anyMatch(status -> status < 300);
  }

  boolean allows(int status) {
    return statuses.isEmpty() ? status < 200 || status > 299 : statuses.contains(status);
  }
}
