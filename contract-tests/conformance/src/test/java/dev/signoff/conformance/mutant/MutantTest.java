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
 * Tests that the check of a requirement finds each mutant that breaks it. A check that only reports
 * information must report something else than for the reference server.
 */
@Execution(ExecutionMode.CONCURRENT)
class MutantTest {
  private static final Map<String, SignoffServer> SERVERS = new ConcurrentHashMap<>();
  private static final Map<String, ConformanceReport> REFERENCES = new ConcurrentHashMap<>();

  static Stream<Mutant> mutants() {
    return Stream.of(IbmMqMutants.all(), RestedMutants.all(), RocketChatMutants.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void isFound(Mutant mutant) {
    SignoffServer origin = SERVERS.computeIfAbsent(mutant.api(), ReferenceServers::start);
    ConformanceReport reference =
        REFERENCES.computeIfAbsent(
            mutant.api(),
            api -> Conformance.run(DemoTargets.of(api, origin.http()), ProgressListener.SILENT));

    assertThat(
            isFoundByItsCheck(mutant, origin, reference)
                || isFoundByAllChecks(mutant, origin, reference))
        .isTrue();
  }

  /**
   * Runs one check, which is much faster. It is not enough for a mutant that shows only after other
   * checks, or for information, which depends on all checks.
   */
  private static boolean isFoundByItsCheck(
      Mutant mutant, SignoffServer origin, ConformanceReport reference) {
    return !isInformationOnly(mutant, reference)
        && finders(run(mutant, origin, mutant.id()), reference).contains(mutant.id());
  }

  private static boolean isFoundByAllChecks(
      Mutant mutant, SignoffServer origin, ConformanceReport reference) {
    return finders(run(mutant, origin), reference).contains(mutant.id());
  }

  private static boolean isInformationOnly(Mutant mutant, ConformanceReport reference) {
    return reference.results().stream()
        .anyMatch(it -> it.id().equals(mutant.id()) && it.level().equals("info"));
  }

  private static ConformanceReport run(Mutant mutant, SignoffServer origin, String... only) {
    try (MutantServer server = MutantServer.before(origin.http(), mutant.behaviour().get())) {
      return Conformance.run(
          DemoTargets.of(mutant.api(), server.url()).only(only), ProgressListener.SILENT);
    }
  }

  @AfterAll
  static void stop() {
    SERVERS.values().forEach(SignoffServer::close);
  }

  /** Returns the ids of the checks that failed or warned. */
  static List<String> broken(ConformanceReport report) {
    return report.results().stream()
        .filter(MutantTest::failsOrWarns)
        .map(ConformanceReport.CheckResult::id)
        .toList();
  }

  private static boolean failsOrWarns(ConformanceReport.CheckResult result) {
    return result.verdict() == Verdict.FAIL || result.verdict() == Verdict.WARN;
  }

  /**
   * Returns the ids of the checks that failed or warned, or whose information differs from that
   * about the reference server.
   */
  private static Set<String> finders(ConformanceReport report, ConformanceReport reference) {
    Set<String> finders = new TreeSet<>();
    for (ConformanceReport.CheckResult result : report.results()) {
      boolean differs =
          result.verdict() == Verdict.INFO
              && !sentences(result).equals(sentences(reference, result.id()));
      if (failsOrWarns(result) || differs) {
        finders.add(result.id());
      }
    }
    return finders;
  }

  private static List<String> sentences(ConformanceReport report, String id) {
    return report.results().stream()
        .filter(it -> it.id().equals(id))
        .flatMap(it -> sentences(it).stream())
        .toList();
  }

  private static List<String> sentences(ConformanceReport.CheckResult result) {
    return result.notes().stream().map(ConformanceReport.ReportedFinding::sentence).toList();
  }
}
