package dev.signoff.pact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.V4Interaction;
import dev.signoff.crosscheck.live.CallResult;
import dev.signoff.crosscheck.live.SdkCall;
import dev.signoff.crosscheck.live.SdkResult;
import dev.signoff.crosscheck.live.TestEnvironment;
import dev.signoff.spec.Cause;
import dev.signoff.spec.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Tests that produce every documented outcome with the SDK on Pact's mock server, and write the
 * pacts.
 */
class SdkConsumerTest {
  private static final PactFiles FILES = new PactFiles();

  @TestFactory
  Stream<DynamicTest> sdkKeepsItsPromise() {
    return Outcome.all().stream()
        .map(outcome -> dynamicTest(outcome.toString(), () -> prove(outcome)));
  }

  @AfterAll
  static void writePacts() {
    FILES.write();
  }

  private static void prove(Outcome outcome) {
    List<Outcome> calls = calls(outcome);
    try (HttpsMockServer vendor =
        HttpsMockServer.playing(PactFiles.pact(outcome.api(), played(outcome, calls)))) {
      CallResult callResult =
          SdkCall.make(
              outcome,
              new TestEnvironment(vendor.uri(), MockServerTrust.OPTIONS, true, interceptor -> {}));
      PactVerificationResult verdict = vendor.verdict();
      assertThat(verdict)
          .as(verdict.getDescription())
          .isInstanceOf(PactVerificationResult.Ok.class);
      assertThat(callResult.result()).isEqualTo(SdkResult.of(outcome));
      PactGaps.check(outcome, callResult, calls);
    }
    FILES.keep(outcome.api(), PactInteraction.of(outcome));
  }

  /**
   * Returns the interactions for the mock server. It accepts any body in place of malformed JSON,
   * which it cannot compare.
   */
  private static List<Interaction> played(Outcome outcome, List<Outcome> calls) {
    List<Interaction> played = new ArrayList<>();
    for (Outcome call : new LinkedHashSet<>(calls)) {
      V4Interaction.SynchronousHttp promise = PactInteraction.of(call);
      if (outcome.isCausedBy(Cause.CauseKind.BODY, "malformed")) {
        promise.getRequest().setBody(OptionalBody.missing());
      }
      played.add(promise);
    }
    return played;
  }

  /**
   * Returns the calls of an IBM MQ session: it logs in first, and fetches a new CSRF token when the
   * server requires one.
   */
  private static List<Outcome> calls(Outcome outcome) {
    List<Outcome> calls = new ArrayList<>();
    if (outcome.contract().id().equals("ibm-mq") && !outcome.credentials().isEmpty()) {
      calls.add(LoginSteps.of(outcome, outcome.user()));
    }
    calls.add(outcome);
    if (outcome.isCausedBy(Cause.CauseKind.REFUSES, "csrfToken")
        && !outcome.operationName().equals("createQueueBefore904")) {
      calls.add(LoginSteps.operation(outcome, "whoAmI").findFirst().orElseThrow());
      calls.add(outcome);
    }
    return calls;
  }
}
