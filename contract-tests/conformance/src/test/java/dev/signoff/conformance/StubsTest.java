package dev.signoff.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.faulty.Targets;
import dev.signoff.conformance.report.Report;
import dev.signoff.conformance.target.Target;
import dev.signoff.stubs.SignoffStubs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StubsTest {
  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq-9.0.5", "ibm-mq-9.0.4", "rested", "rocket-chat"})
  void theStubsConform(String api) {
    try (SignoffStubs stubs = stubs(api).start()) {
      Report report = Conformance.run(target(api, stubs), Progress.SILENT);

      assertThat(report.results())
          .noneMatch(it -> it.verdict() == Verdict.FAIL || it.verdict() == Verdict.WARN)
          .noneMatch(it -> it.verdict() == Verdict.ERROR);
    }
  }

  private static Target target(String api, SignoffStubs stubs) {
    return Targets.of(api, stubs.httpUrl());
  }

  private static SignoffStubs stubs(String api) {
    return switch (api) {
      case "rested" -> SignoffStubs.rested();
      case "rocket-chat" -> SignoffStubs.rocketChat();
      default -> SignoffStubs.ibmMq(api.replace("ibm-mq-", ""));
    };
  }
}
