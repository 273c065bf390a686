package dev.signoff.conformance.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.Progress;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.report.Report;
import dev.signoff.server.SignoffServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each fault fails the check of the requirement that it breaks. Where nothing is required, what is
 * told changes.
 */
class FaultTest {
  private static final Map<String, SignoffServer> SERVERS = new HashMap<>();

  static Stream<Fault> faults() {
    return Stream.of(IbmMqFaults.all(), RestedFaults.all(), RocketChatFaults.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isFound(Fault fault) {
    SignoffServer origin = SERVERS.computeIfAbsent(fault.api(), Reference::start);
    try (FaultyServer server = FaultyServer.before(origin.http(), fault.behaviour().get())) {
      Report report = Conformance.run(Targets.of(fault.api(), server.url()), Progress.SILENT);

      if (result(report, fault).level().equals("info")) {
        assertThat(seen(report, fault)).isNotEqualTo(seen(reference(fault, origin), fault));
      } else {
        assertThat(broken(report)).contains(fault.id());
      }
    }
  }

  private static Report reference(Fault fault, SignoffServer origin) {
    return Conformance.run(Targets.of(fault.api(), origin.http()), Progress.SILENT);
  }

  /** What is only told, and never failed. */
  private static List<String> seen(Report report, Fault fault) {
    return result(report, fault).notes().stream().map(Report.Note::sentence).toList();
  }

  private static Report.Result result(Report report, Fault fault) {
    return report.results().stream()
        .filter(it -> it.id().equals(fault.id()))
        .findFirst()
        .orElseThrow();
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(SignoffServer::close);
  }

  /** What a run objects to: must, and should. */
  static List<String> broken(Report report) {
    return report.results().stream()
        .filter(it -> it.verdict() == Verdict.FAIL || it.verdict() == Verdict.WARN)
        .map(Report.Result::id)
        .toList();
  }
}
