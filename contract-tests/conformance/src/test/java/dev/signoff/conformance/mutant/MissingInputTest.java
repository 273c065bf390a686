package dev.signoff.conformance.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.ProgressListener;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.report.ConsoleReport;
import dev.signoff.conformance.report.ExpectedFailures;
import dev.signoff.conformance.report.TextStyle;
import dev.signoff.conformance.target.Target;
import dev.signoff.server.SignoffServer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that no check passes if it could not check everything. */
class MissingInputTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          ibm-mq-9.0.5, MQ-LOGIN-06 MQ-LOGOUT-13 MQ-WHOAMI-01
          ibm-mq-9.0.4, MQ-LOGIN-06 MQ-LOGOUT-06 MQ-LOGOUT-13 MQ-WHOAMI-01
          rested, RESTED-LOGIN-01 RESTED-LOGIN-05 RESTED-LOGOUT-12 RESTED-WHOAMI-01
          rocket-chat, RC-LOGIN-02 RC-LOGOUT-07 RC-LOGOUT-08 RC-LOGOUT-09 RC-ME-01
          """)
  void withoutASecondUserTheChecksThatNeedOneAreDoneInPart(String api, String ids) {
    try (SignoffServer server = ReferenceServers.start(api)) {
      ConformanceReport full = run(DemoTargets.of(api, server.http()));
      ConformanceReport report = run(withoutOtherUser(api, server.http()));

      assertThat(gaps(report, "--other-user")).containsExactlyInAnyOrder(ids.split(" "));
      assertThat(gaps(full, "--other-user")).isEmpty();
      Map<String, Integer> exchanges = exchanges(full);
      assertThat(report.results())
          .filteredOn(it -> it.exchanges().size() < exchanges.get(it.id()))
          .noneMatch(it -> it.verdict() == Verdict.PASS);
      assertThat(text(report))
          .contains("The server conforms, as far as it was checked.", "To check more, add ")
          .containsPattern("(?m)^To check more, .*--other-user");
    }
  }

  @Test
  void aServerThatComparesNoUserIdDoesNotPassWithOneUser() {
    Mutant.Behaviour anyUserId =
        (request, origin) ->
            origin.send(
                request.header("X-User-Id").filter("bob"::equalsIgnoreCase).isPresent()
                    ? request.with("X-User-Id", "alice")
                    : request);
    try (SignoffServer origin = ReferenceServers.start("rocket-chat");
        MutantServer server = MutantServer.before(origin.http(), anyUserId)) {
      ConformanceReport report = run(withoutOtherUser("rocket-chat", server.url()));

      assertThat(report.results())
          .filteredOn(it -> List.of("RC-LOGOUT-07", "RC-LOGOUT-09", "RC-ME-01").contains(it.id()))
          .hasSize(3)
          .extracting(ConformanceReport.CheckResult::verdict)
          .containsOnly(Verdict.PARTIAL);
    }
  }

  @ParameterizedTest
  @CsvSource({"ibm-mq-9.0.5, 1", "rested, 1", "rocket-chat, 1"})
  void withoutAnExpiredTokenNoCheckOfExpiredTokensPasses(String api, int atLeast) {
    try (SignoffServer server = ReferenceServers.start(api)) {
      ConformanceReport report = run(DemoTargets.of(api, server.http()));

      assertThat(gaps(report, "--expired-token-env")).hasSizeGreaterThanOrEqualTo(atLeast);
      assertThat(report.matrix())
          .filteredOn(it -> it.missing().contains("--expired-token-env"))
          .extracting(ConformanceReport.MatrixEntry::id)
          .allSatisfy(id -> assertThat(gaps(report, "--expired-token-env")).contains(id));
    }
  }

  private static Target withoutOtherUser(String api, URI url) {
    return switch (api) {
      case "rested" ->
          Target.rested(url)
              .key(DemoTargets.OPEN_KEY)
              .endpoint(DemoTargets.OPEN_ENDPOINT)
              .otherKey(DemoTargets.LISTED_KEY)
              .otherEndpoint(DemoTargets.CLOSED_ENDPOINT)
              .user("username", "password");
      case "rocket-chat" -> Target.rocketChat(url).user("alice", "alice-secret");
      default -> Target.ibmMq(url).release(api.replace("ibm-mq-", "")).user("mqadmin", "mqadmin");
    };
  }

  private static List<String> gaps(ConformanceReport report, String option) {
    return report.results().stream()
        .filter(it -> it.verdict() == Verdict.PARTIAL || it.verdict() == Verdict.SKIPPED)
        .filter(it -> it.reason().contains(option))
        .map(ConformanceReport.CheckResult::id)
        .toList();
  }

  private static Map<String, Integer> exchanges(ConformanceReport report) {
    return report.results().stream()
        .collect(
            Collectors.toMap(
                ConformanceReport.CheckResult::id, result -> result.exchanges().size()));
  }

  private static ConformanceReport run(Target target) {
    return Conformance.run(target, ProgressListener.SILENT);
  }

  private static String text(ConformanceReport report) {
    return ConsoleReport.text(ExpectedFailures.none().applyTo(report), TextStyle.PLAIN);
  }
}
