package dev.signoff.spec;

import java.util.List;

/** Rule that every contract obeys. */
interface ContractRule {

  /** The breaches, one sentence each. */
  List<String> breaches(Contract contract);
}
