package dev.signoff.conformance.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a requirement says about a row of the truth table.
 *
 * @param id the requirement
 * @param statuses the statuses that it allows; none means any but 2xx
 */
public record ExpectedStatus(String id, List<Integer> statuses) {
  /**
   * Makes a claim.
   *
   * @param id the requirement
   * @param statuses the statuses that it allows; none means any but 2xx
   * @return the claim
   */
  public static ExpectedStatus of(String id, int... statuses) {
    return new ExpectedStatus(id, Arrays.stream(statuses).boxed().toList());
  }

  /** {@return what must come back, for people} */
  public String expected() {
    return statuses.isEmpty()
        ? "a refusal"
        : "status " + statuses.stream().map(String::valueOf).collect(Collectors.joining(" or "));
  }

  /** {@return whether the row must succeed} */
  public boolean meansSuccess() {
    return statuses.stream().anyMatch(status -> status < 300);
  }

  boolean allows(int status) {
    return statuses.isEmpty() ? status < 200 || status > 299 : statuses.contains(status);
  }
}
