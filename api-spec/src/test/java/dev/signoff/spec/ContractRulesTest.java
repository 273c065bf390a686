package dev.signoff.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests that every contract obeys every rule. {@link ContractMutationsTest} proves that each rule
 * can be broken.
 */
class ContractRulesTest {

  @TestFactory
  Stream<DynamicTest> everyContractObeysEveryRule() {
    return Contract.all().stream()
        .flatMap(
            contract ->
                ContractRules.ALL.entrySet().stream()
                    .map(
                        rule ->
                            dynamicTest(
                                contract + " " + rule.getKey(),
                                () -> assertThat(rule.getValue().breaches(contract)).isEmpty())));
  }

  @Test
  void noTwoContractsShareARequirement() {
    assertThat(
            RequirementRules.saidTwice(
                Contract.all().stream().flatMap(c -> c.requirements().stream()).toList()))
        .isEmpty();
  }

  @Test
  void theReadmeExplainsEachExtension() throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains(DocumentRules.EXTENSIONS.stream().map(name -> "| `" + name + "` |").toList());
  }
}
