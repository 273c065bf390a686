package dev.signoff.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.mutant.DemoTargets;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.target.Target;
import dev.signoff.stubs.SignoffStubs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceOfStubsTest {
  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq-9.0.5", "ibm-mq-9.0.4", "rested", "rocket-chat"})
  void theStubsConform(String api) {
    try (SignoffStubs stubs = stubs(api).start()) {
      ConformanceReport report = Conformance.run(target(api, stubs), ProgressListener.SILENT);

      assertThat(objections(report)).isEmpty();
    }
  }

  private static List<String> objections(ConformanceReport report) {
    return report.results().stream()
        .filter(it -> Set.of(Verdict.FAIL, Verdict.WARN, Verdict.ERROR).contains(it.verdict()))
        .filter(it -> !it.id().equals("MQ-ERR-03")) // WireMock's own 404
        .map(it -> it.id() + " " + it.reason() + it.notes())
        .toList();
  }

  private static Target target(String api, SignoffStubs stubs) {
    return DemoTargets.of(api, stubs.httpUrl());
  }

  private static SignoffStubs stubs(String api) {
    return switch (api) {
      case "rested" -> SignoffStubs.rested();
      case "rocket-chat" -> SignoffStubs.rocketChat();
      default -> SignoffStubs.ibmMq(api.replace("ibm-mq-", ""));
    };
  }
}
