package dev.signoff.conformance.check;

import dev.signoff.conformance.http.RawResponse;
import dev.signoff.spec.ContractCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that the contract gives to the bodies of documented answers. */
public final class ContractValidator {
  private final ContractCheck contract;

  /**
   * Makes one for a profile.
   *
   * @param profile the id of the profile; null where the contract has none
   */
  public ContractValidator(@Nullable String profile) {
    this.contract = ContractCheck.ofForeignServer(profile);
  }

  /**
   * What is wrong with the form of an answer.
   *
   * @param answer the answer
   * @return a sentence for each violation, without secrets; none if the contract does not speak of
   *     such an answer
   */
  public List<String> violations(RawResponse answer) {
    return contract.check(answer.exchange());
  }

  /**
   * Reports what is wrong with the form of an answer.
   *
   * @param trial takes the findings
   * @param answer the answer
   */
  public void judge(CheckRun trial, RawResponse answer) {
    violations(answer).forEach(violation -> trial.fail(violation, answer));
  }
}
