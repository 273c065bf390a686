package dev.signoff.spec;

import static org.assertj.core.api.Assertions.assertThat;

/** Change to a contract that breaks one rule, with the expected message. */
record ContractMutation(String contract, String rule, String from, String to, String sentence) {

  /** The contract with the first occurrence changed. */
  Contract changed() {
    String source = Contract.load(contract).source();
    int at = source.indexOf(from);
    assertThat(at).as("where '%s' is in %s", from, contract).isNotNegative();
    return Contract.parse(
        contract, source.substring(0, at) + to + source.substring(at + from.length()));
  }

  @Override
  public String toString() {
    return contract + " " + rule + ": " + sentence;
  }
}
