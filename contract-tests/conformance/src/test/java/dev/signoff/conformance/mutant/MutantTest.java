package dev.signoff.conformance.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.ProgressListener;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.server.SignoffServer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the check of a requirement finds each mutant that breaks it. Where nothing is
 * required, what is told changes.
 */
@Execution(ExecutionMode.CONCURRENT)
class MutantTest {
  private static final Map<String, SignoffServer> SERVERS = new ConcurrentHashMap<>();
  private static final Map<String, ConformanceReport> REFERENCES = new ConcurrentHashMap<>();

  static Stream<Mutant> faults() {
    return Stream.of(IbmMqMutants.all(), RestedMutants.all(), RocketChatMutants.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void isFound(Mutant fault) {
    SignoffServer origin = SERVERS.computeIfAbsent(fault.api(), ReferenceServers::start);
    ConformanceReport reference =
        REFERENCES.computeIfAbsent(
            fault.api(),
            api -> Conformance.run(DemoTargets.of(api, origin.http()), ProgressListener.SILENT));

    assertThat(
            isFoundByItsCheckAlone(fault, origin, reference)
                || isFoundByAll(fault, origin, reference))
        .isTrue();
  }

  /** Far quicker; but some faults show in what other checks do, and what is told depends on all. */
  private static boolean isFoundByItsCheckAlone(
      Mutant fault, SignoffServer origin, ConformanceReport reference) {
    return !isOnlyTold(fault, reference)
        && finders(run(fault, origin, fault.id()), reference).contains(fault.id());
  }

  private static boolean isFoundByAll(
      Mutant fault, SignoffServer origin, ConformanceReport reference) {
    return finders(run(fault, origin), reference).contains(fault.id());
  }

  private static boolean isOnlyTold(Mutant fault, ConformanceReport reference) {
    return reference.results().stream()
        .anyMatch(it -> it.id().equals(fault.id()) && it.level().equals("info"));
  }

  private static ConformanceReport run(Mutant fault, SignoffServer origin, String... only) {
    try (MutantServer server = MutantServer.before(origin.http(), fault.behaviour().get())) {
      return Conformance.run(
          DemoTargets.of(fault.api(), server.url()).only(only), ProgressListener.SILENT);
    }
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(SignoffServer::close);
  }

  /** The checks that object. */
  static List<String> broken(ConformanceReport report) {
    return report.results().stream()
        .filter(MutantTest::objects)
        .map(ConformanceReport.CheckResult::id)
        .toList();
  }

  private static boolean objects(ConformanceReport.CheckResult result) {
    return result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN;
  }

  /** The checks that object or, where they only tell, tell something else than usual. */
  private static Set<String> finders(ConformanceReport report, ConformanceReport reference) {
    Set<String> finders = new TreeSet<>();
    for (ConformanceReport.CheckResult result : report.results()) {
      boolean tellsOtherwise =
          result.verdict() == Verdict.INFO && !told(result).equals(told(reference, result.id()));
      if (objects(result) || tellsOtherwise) {
        finders.add(result.id());
      }
    }
    return finders;
  }

  private static List<String> told(ConformanceReport report, String id) {
    return report.results().stream()
        .filter(it -> it.id().equals(id))
        .flatMap(it -> told(it).stream())
        .toList();
  }

  private static List<String> told(ConformanceReport.CheckResult result) {
    return result.notes().stream().map(ConformanceReport.ReportedFinding::sentence).toList();
  }
}
