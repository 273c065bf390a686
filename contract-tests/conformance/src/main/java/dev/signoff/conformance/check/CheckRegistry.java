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

/** Gathers the checks of one vendor; each requirement of the contract has at most one. */
public final class CheckRegistry {
  private final @Nullable String profile;
  private final Map<String, Requirement> requirements = new LinkedHashMap<>();
  private final Map<String, Check> checks = new LinkedHashMap<>();
  private final Set<String> last = new LinkedHashSet<>();
  private final List<Check> own = new ArrayList<>();

  /**
   * Starts with none.
   *
   * @param contract the vendor's contract
   */
  public CheckRegistry(Contract contract) {
    this(contract, null);
  }

  /**
   * Starts with none, and leaves out what does not hold in a profile.
   *
   * @param contract the vendor's contract
   * @param profile the id of the profile; null where the contract has none
   */
  public CheckRegistry(Contract contract, @Nullable String profile) {
    this.profile = profile;
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
   * Adds the check of a requirement on everything that the run sends: it runs after the others.
   *
   * @param id the requirement's id
   * @param sends what is sent, for people
   * @param expects what must come back, for people
   * @param code what does it
   * @throws IllegalArgumentException if the contract has no such requirement, or it has a check
   */
  public void addLast(String id, String sends, String expects, Check.Code code) {
    add(id, sends, expects, code);
    last.add(id);
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
   * The checks in the order in which they run: the contract's, then those of everything that was
   * sent, then those that are no requirement's.
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
