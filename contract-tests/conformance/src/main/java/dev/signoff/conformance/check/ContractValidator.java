package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawResponse;
import dev.signoff.spec.ContractCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validator of response bodies against the contract. */
public final class ContractValidator {
  private final ContractCheck contract;

  /**
   * Creates a validator for a profile.
   *
   * @param profile the id of the profile; null if the contract has none
   */
  public ContractValidator(@Nullable String profile) {
    this.contract = ContractCheck.ofForeignServer(profile);
  }

  /**
   * Returns the differences between a response and the contract.
   *
   * @param response the response
   * @return one sentence for each violation, without secrets; empty if the contract does not
   *     document such a response
   */
  public List<String> violations(RawResponse response) {
    return contract.check(response.exchange());
  }

  /**
   * Reports the differences between a response and the contract.
   *
   * @param run receives the findings
   * @param response the response
   */
  public void verify(CheckRun run, RawResponse response) {
    violations(response).forEach(violation -> run.fail(violation, response));
  }
}
