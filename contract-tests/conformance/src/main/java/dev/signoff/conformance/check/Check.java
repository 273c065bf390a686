package dev.signoff.conformance.check;

import dev.signoff.spec.Requirement;

/**
 * Check of one requirement.
 *
 * @param requirement the id, the level and the vendor's sentence
 * @param sends a description of the requests, for people
 * @param expects a description of the required responses, for people
 * @param code the code of the check
 */
public record Check(Requirement requirement, String sends, String expects, Code code) {

  /** Code of a check. */
  @FunctionalInterface
  public interface Code {
    /**
     * Sends requests and reports findings.
     *
     * @param run receives the findings
     * @throws CheckSkippedException if something is missing that the check requires
     * @throws RequirementViolatedException if the server's fault prevents the rest of the check
     */
    void run(CheckRun run);
  }

  /** {@return the id of the requirement} */
  public String id() {
    return requirement.id();
  }
}
