package dev.signoff.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation with every documented status, in every profile and variant, built from the
 * contract's own examples, breaks nothing.
 */
class GoodExchangesTest {

  @TestFactory
  Stream<DynamicTest> ibmMqByItsExamples() {
    return Contract.load("ibm-mq").profiles().stream()
        .flatMap(profile -> tests(Contract.load("ibm-mq"), profile.id()));
  }

  @TestFactory
  Stream<DynamicTest> restedByItsExamples() {
    return tests(Contract.load("rested"), null);
  }

  @TestFactory
  Stream<DynamicTest> rocketChatByItsExamples() {
    return tests(Contract.load("rocket-chat"), null);
  }

  private static Stream<DynamicTest> tests(Contract contract, @Nullable String profile) {
    ContractCheck check = new ContractCheck(profile);
    List<DynamicTest> tests = new ArrayList<>();
    for (ContractOperation operation : contract.operations()) {
      for (ExampleRequest request : ExampleRequest.of(operation)) {
        for (Map.Entry<String, Exchanges> answer : request.answers(profile).entrySet()) {
          String name = (profile == null ? "" : profile + " ") + answer.getKey();
          Exchange exchange = answer.getValue().exchange();
          tests.add(dynamicTest(name, () -> assertThat(check.check(exchange)).isEmpty()));
        }
      }
    }
    return tests.stream();
  }
}
