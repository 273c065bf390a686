package dev.signoff.conformance.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.ProgressListener;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.server.SignoffServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that a conforming variant passes, with as many checks as the reference server. */
@Execution(ExecutionMode.CONCURRENT)
class ConformingVariantTest {
  private static final Map<String, SignoffServer> SERVERS = new ConcurrentHashMap<>();
  private static final Map<String, ConformanceReport> REFERENCES = new ConcurrentHashMap<>();

  static Stream<Mutant> variants() {
    return Stream.of(
            IbmMqConformingVariants.all(),
            RestedConformingVariants.all(),
            RocketChatConformingVariants.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("variants")
  void passesEveryCheck(Mutant variant) {
    SignoffServer origin = SERVERS.computeIfAbsent(variant.api(), ReferenceServers::start);
    ConformanceReport reference =
        REFERENCES.computeIfAbsent(
            variant.api(),
            api -> Conformance.run(DemoTargets.of(api, origin.http()), ProgressListener.SILENT));
    try (MutantServer server = MutantServer.before(origin.http(), variant.behaviour().get())) {
      ConformanceReport report =
          Conformance.run(DemoTargets.of(variant.api(), server.url()), ProgressListener.SILENT);

      assertThat(report.results())
          .filteredOn(it -> !it.notes().isEmpty())
          .allMatch(it -> it.level().equals("info"));
      assertThat(report.counts()).isEqualTo(reference.counts());
    }
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(SignoffServer::close);
  }
}
