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

/** Each fault fails the check of the requirement that it breaks. */
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

      assertThat(broken(report)).contains(fault.id());
    }
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
