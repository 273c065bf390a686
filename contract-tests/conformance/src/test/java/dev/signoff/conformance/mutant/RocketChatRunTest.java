package dev.signoff.conformance.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.ProgressListener;
import dev.signoff.conformance.check.LoginFailedException;
import dev.signoff.conformance.check.Verdict;
import dev.signoff.conformance.report.ConformanceReport;
import dev.signoff.conformance.target.Target;
import dev.signoff.server.SignoffServer;
import dev.signoff.spec.Contract;
import dev.signoff.spec.Requirement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Tests of runs against Rocket.Chat with few options, or with a server that returns little. */
class RocketChatRunTest {
  private static final SignoffServer SERVER = ReferenceServers.start("rocket-chat");

  @Test
  void everyRequirementHasACheck() {
    ConformanceReport report = run(DemoTargets.of("rocket-chat", SERVER.http()));

    assertThat(report.results())
        .extracting(ConformanceReport.CheckResult::id)
        .containsAll(
            Contract.load("rocket-chat").requirements().stream().map(Requirement::id).toList());
    assertThat(report.logins()).isLessThanOrEqualTo(21);
  }

  @Test
  void oneUserIsEnough() {
    ConformanceReport report = run(Target.rocketChat(SERVER.http()).user("alice", "alice-secret"));

    assertThat(MutantTest.broken(report)).isEmpty();
    assertThat(report.results()).noneMatch(it -> it.verdict() == Verdict.SKIPPED);
    assertThat(result(report, "RC-LOGOUT-07").verdict()).isEqualTo(Verdict.PARTIAL);
    assertThat(result(report, "RC-LOGOUT-07").reason()).contains("--other-user");
  }

  @Test
  void aWrongPasswordEndsTheRun() {
    Target target = Target.rocketChat(SERVER.http()).user("alice", "wrong");

    assertThatThrownBy(() -> run(target))
        .isInstanceOf(LoginFailedException.class)
        .hasMessageContaining("401");
  }

  @Test
  void whatNeedsATokenIsSkippedWhereNoneIsHandedOut() {
    Mutant.Behaviour behaviour =
        (request, origin) ->
            RocketChatProxy.login(request)
                ? ProxyResponse.json(200, "{\"status\":\"success\"}")
                : origin.send(request);
    try (MutantServer server = MutantServer.before(SERVER.http(), behaviour)) {
      ConformanceReport report = run(DemoTargets.of("rocket-chat", server.url()));

      assertThat(result(report, "RC-LOGIN-01").verdict()).isEqualTo(Verdict.FAIL);
      assertThat(result(report, "RC-LOGOUT-08").verdict()).isEqualTo(Verdict.SKIPPED);
      assertThat(result(report, "RC-LOGOUT-08").reason()).contains("RC-LOGIN-01");
    }
  }

  @Test
  void aProfileThatNeverAnswersIsNoProofOfDeath() {
    Mutant.Behaviour behaviour =
        (request, origin) ->
            RocketChatProxy.me(request) ? RocketChatProxy.notLoggedIn() : origin.send(request);
    try (MutantServer server = MutantServer.before(SERVER.http(), behaviour)) {
      ConformanceReport report = run(DemoTargets.of("rocket-chat", server.url()));

      assertThat(MutantTest.broken(report))
          .contains("RC-ME-01")
          .doesNotContain("RC-LOGIN-01", "RC-LOGOUT-07", "RC-LOGOUT-09");
    }
  }

  private static ConformanceReport run(Target target) {
    return Conformance.run(target, ProgressListener.SILENT);
  }

  private static ConformanceReport.CheckResult result(ConformanceReport report, String id) {
    return report.results().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }

  @AfterAll
  static void stop() {
    SERVER.close();
  }
}
