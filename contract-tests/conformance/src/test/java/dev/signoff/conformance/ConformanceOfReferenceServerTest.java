package dev.signoff.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.mutant.DemoTargets;
import dev.signoff.conformance.mutant.ReferenceServers;
import dev.signoff.conformance.report.ConformanceReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceOfReferenceServerTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ibm-mq-9.0.5",
        "ibm-mq-9.0.4",
        "rested",
        "rested-origin",
        "rested-listed",
        "rocket-chat"
      })
  void theReferenceServerConforms(String api) {
    try (var server = ReferenceServers.start(api)) {
      ConformanceReport report =
          Conformance.run(DemoTargets.of(api, server.http()), ProgressListener.SILENT);

      assertThat(report.results())
          .noneMatch(it -> it.verdict() == Verdict.FAIL || it.verdict() == Verdict.WARN)
          .noneMatch(it -> it.verdict() == Verdict.ERROR);
    }
  }
}
