package dev.signoff.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How strictly one contract is applied, and in which of its profiles. */
record Judge(Contract contract, @Nullable String profile, boolean foreign) {

  static Judge of(Contract contract, @Nullable String profile, boolean foreign) {
    boolean own = contract.profiles().stream().anyMatch(known -> known.id().equals(profile));
    return new Judge(
        contract, own ? profile : contract.defaultProfile().map(Profile::id).orElse(null), foreign);
  }

  Schemas schemas() {
    return contract.schemas();
  }

  /** Whether a status that the contract lacks is a violation. */
  boolean judgesStatus(int status) {
    return !(foreign && contract.leavesOpen("refusal-status") && status >= 400 && status < 500);
  }

  boolean judgesBody(int status) {
    return !(foreign && contract.leavesOpen("error-body") && status >= 400);
  }

  boolean judgesFurtherHeaders() {
    return !foreign;
  }

  /** The rules for a response's cookies. */
  List<SetCookieRule> cookieRules(ContractResponse response, Query query) {
    return response.setCookies().stream()
        .filter(rule -> rule.applies(profile, query))
        .map(rule -> foreign ? rule.withoutSameSite() : rule)
        .toList();
  }
}
