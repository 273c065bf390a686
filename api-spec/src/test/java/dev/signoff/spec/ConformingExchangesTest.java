package dev.signoff.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests that exchanges built from the contract's own examples, for every documented outcome,
 * profile and variant, break no rule.
 */
class ConformingExchangesTest {

  @TestFactory
  Stream<DynamicTest> eachOutcomeIsWhatTheContractSays() {
    return Outcome.all().stream()
        .map(
            outcome ->
                dynamicTest(
                    outcome.toString(),
                    () ->
                        assertThat(new ContractCheck(outcome.profileId()).check(outcome.exchange()))
                            .isEmpty()));
  }
}
