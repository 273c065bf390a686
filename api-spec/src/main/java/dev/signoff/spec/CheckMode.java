package dev.signoff.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mode of a check: the profile of the contract, and how strictly it is applied. */
record CheckMode(Contract contract, @Nullable String profile, boolean foreign) {

  static CheckMode of(Contract contract, @Nullable String profile, boolean foreign) {
    boolean own = contract.profiles().stream().anyMatch(known -> known.id().equals(profile));
    return new CheckMode(
        contract, own ? profile : contract.defaultProfile().map(Profile::id).orElse(null), foreign);
  }

  Schemas schemas() {
    return contract.schemas();
  }

  boolean judgesBody(int status) {
    return !(foreign && contract.leavesOpen("error-body") && status >= 400);
  }

  /** Returns whether a response may only contain what the contract documents. */
  boolean isStrict() {
    return !foreign;
  }

  /** Returns the rules for a response's cookies. */
  List<SetCookieRule> cookieRules(ContractResponse response, QueryParameters query) {
    return response.setCookies().stream().filter(rule -> rule.applies(profile, query)).toList();
  }
}
