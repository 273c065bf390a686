package dev.signoff.conformance.check;

import dev.signoff.spec.Contract;
import dev.signoff.spec.Level;
import dev.signoff.spec.Requirement;
import dev.signoff.spec.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers the checks of one vendor; each requirement of the contract has at most one. */
public final class Checks {
  private final Map<String, Requirement> requirements = new LinkedHashMap<>();
  private final Map<String, Check> checks = new LinkedHashMap<>();
  private final List<Check> own = new ArrayList<>();

  /**
   * Starts with none.
   *
   * @param contract the vendor's contract
   */
  public Checks(Contract contract) {
    contract.requirements().forEach(it -> requirements.put(it.id(), it));
  }

  /**
   * Adds the check of a requirement.
   *
   * @param id the requirement's id
   * @param sends what is sent, for people
   * @param expects what must come back, for people
   * @param code what does it
   * @throws IllegalArgumentException if the contract has no such requirement, or it has a check
   */
  public void add(String id, String sends, String expects, Check.Code code) {
    Requirement requirement = requirements.get(id);
    if (requirement == null) {
      throw new IllegalArgumentException("the contract has no requirement " + id);
    }
    if (checks.put(id, new Check(requirement, sends, expects, code)) != null) {
      throw new IllegalArgumentException(id + " has two checks");
    }
  }

  /**
   * Adds a check of something that all requirements take for granted.
   *
   * @param id the id, in the form of the vendor's requirements
   * @param sentence what is required
   * @param sends what is sent, for people
   * @param expects what must come back, for people
   * @param code what does it
   */
  public void addOwn(String id, String sentence, String sends, String expects, Check.Code code) {
    own.add(
        new Check(
            new Requirement(id, Level.MUST, Source.DECISION, sentence, List.of()),
            sends,
            expects,
            code));
  }

  /**
   * The checks in the contract's order, then those that are no requirement's.
   *
   * @return the checks
   */
  public List<Check> all() {
    List<Check> all = new ArrayList<>();
    requirements.keySet().stream().filter(checks::containsKey).map(checks::get).forEach(all::add);
    all.addAll(own);
    return all;
  }
}
