package dev.signoff.conformance.check;

import dev.signoff.spec.Requirement;

/**
 * One check of one requirement.
 *
 * @param requirement id, level and the vendor's sentence
 * @param sends what is sent, for people
 * @param expects what must come back, for people
 * @param code what does it
 */
public record Check(Requirement requirement, String sends, String expects, Code code) {

  /** What a check does. */
  @FunctionalInterface
  public interface Code {
    /**
     * Sends requests and tells the trial what it found.
     *
     * @param trial takes the findings
     * @throws CheckSkippedException if something is missing that the check needs
     * @throws RequirementViolatedException if the server's fault ends the check
     */
    void run(CheckRun trial);
  }

  /** {@return the id of the requirement} */
  public String id() {
    return requirement.id();
  }
}
