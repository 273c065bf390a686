package dev.signoff.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that each rule fails for a contract that breaks it. */
class ContractMutationsTest {

  @ParameterizedTest
  @MethodSource("mutations")
  void aChangedContractBreaksTheRule(ContractMutation mutation) {
    Contract changed = mutation.changed();

    assertThat(ContractRules.ALL.get(mutation.rule()).breaches(changed))
        .contains(mutation.sentence());
  }

  @Test
  void everyRuleCanBeBroken() throws IOException {
    assertThat(mutations().stream().map(ContractMutation::rule))
        .containsAll(ContractRules.ALL.keySet())
        .allMatch(ContractRules.ALL::containsKey);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "level: must | level: may | unknown level 'may': a requirement is must, should or info",
        "source: S | source: X | unknown source 'X': a requirement comes from S, V, C or D",
        "level: must | weight: must | the contract lacks 'level' at"
            + " #/paths/~1ibmmq~1rest~1v1~1login/post/x-requirements/0",
        "does: delete | does: drop | unknown 'does: drop' at"
            + " #/components/responses/LoggedOut/x-set-cookie/0: it is set or delete",
        "lifetime: session | lifetime: day | unknown 'lifetime: day' at"
            + " #/components/responses/LoggedIn/x-set-cookie/0: it is session",
        "components/responses/RoleLacking | components/responses/Nothing |"
            + " $ref #/components/responses/Nothing at"
            + " #/paths/~1ibmmq~1rest~1v1~1admin~1qmgr~1{qmgrName}~1queue/post/responses/403"
            + " points at nothing",
      })
  void aContractThatCannotBeReadSaysWhy(String from, String to, String message) {
    ContractMutation mutation = new ContractMutation("ibm-mq", "can be read", from, to, message);

    assertThatThrownBy(mutation::changed)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aRequirementOfTwoContractsIsFound() {
    List<Requirement> twice =
        List.of(
            Contract.load("rested").requirements().get(0),
            Contract.load("rested").requirements().get(0));

    assertThat(RequirementRules.saidTwice(twice))
        .containsExactly(
            "RESTED-LOGOUT-01 is there twice", "RESTED-LOGOUT-01 says what another one says");
  }

  private static List<ContractMutation> mutations() throws IOException {
    try (InputStream in = ContractMutationsTest.class.getResourceAsStream("/mutations.yaml")) {
      return List.of(new YAMLMapper().readValue(in, ContractMutation[].class));
    }
  }
}
