package dev.signoff.conformance.check;

import dev.signoff.spec.Contract;
import dev.signoff.spec.Level;
import dev.signoff.spec.Requirement;
import dev.signoff.spec.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Registry of the checks of one vendor. Each requirement of the contract has at most one check. */
public final class CheckRegistry {
  private final @Nullable String profile;
  private final Map<String, Requirement> requirements = new LinkedHashMap<>();
  private final Map<String, Check> checks = new LinkedHashMap<>();
  private final Set<String> last = new LinkedHashSet<>();
  private final List<Check> own = new ArrayList<>();

  /**
   * Creates an empty registry.
   *
   * @param contract the vendor's contract
   */
  public CheckRegistry(Contract contract) {
    this(contract, null);
  }

  /**
   * Creates an empty registry that omits requirements of other profiles.
   *
   * @param contract the vendor's contract
   * @param profile the id of the profile; null if the contract has none
   */
  public CheckRegistry(Contract contract, @Nullable String profile) {
    this.profile = profile;
    contract.requirements().forEach(it -> requirements.put(it.id(), it));
  }

  /**
   * Adds the check of a requirement.
   *
   * @param id the id of the requirement
   * @param sends a description of the requests, for people
   * @param expects a description of the required responses, for people
   * @param code the code of the check
   * @throws IllegalArgumentException if the contract has no such requirement, or the requirement
   *     already has a check
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
   * Adds the check of a requirement on all requests of the run. It runs after the other checks.
   *
   * @param id the id of the requirement
   * @param sends a description of the requests, for people
   * @param expects a description of the required responses, for people
   * @param code the code of the check
   * @throws IllegalArgumentException if the contract has no such requirement, or the requirement
   *     already has a check
   */
  public void addLast(String id, String sends, String expects, Check.Code code) {
    add(id, sends, expects, code);
    last.add(id);
  }

  /**
   * Adds a check of something that all requirements imply and none states.
   *
   * @param id the id, in the form of the vendor's requirements
   * @param sentence the required behaviour
   * @param sends a description of the requests, for people
   * @param expects a description of the required responses, for people
   * @param code the code of the check
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
   * Returns the checks in the order in which they run: those of the contract, then those on all
   * requests of the run, then those without a requirement in the contract.
   *
   * @return the checks
   */
  public List<Check> all() {
    List<Check> all = new ArrayList<>();
    List<Check> atTheEnd = new ArrayList<>();
    for (Requirement requirement : requirements.values()) {
      Check check = checks.get(requirement.id());
      if (check != null && holds(requirement)) {
        (last.contains(check.id()) ? atTheEnd : all).add(check);
      }
    }
    all.addAll(atTheEnd);
    all.addAll(own);
    return all;
  }

  private boolean holds(Requirement requirement) {
    return profile == null
        || requirement.profiles().isEmpty()
        || requirement.profiles().contains(profile);
  }
}
