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
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbmMqRunTest {
  private static final SignoffServer SERVER = ReferenceServers.start("ibm-mq-9.0.5");

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq-9.0.5", "ibm-mq-9.0.4"})
  void eachRequirementOfTheProfileHasACheckInTheContractsOrder(String api) {
    try (SignoffServer server = ReferenceServers.start(api)) {
      ConformanceReport report =
          Conformance.run(DemoTargets.of(api, server.http()), ProgressListener.SILENT);

      assertThat(report.results())
          .extracting(ConformanceReport.CheckResult::id)
          .containsExactlyElementsOf(
              Contract.load("ibm-mq").requirements().stream()
                  .filter(it -> it.profiles().isEmpty() || it.profiles().contains(api))
                  .map(Requirement::id)
                  .toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ibm-mq-9.0.5", "ibm-mq-9.0.4", "ibm-mq-9.0.3"})
  void aRunIsCareful(String api) {
    try (SignoffServer server = ReferenceServers.start(api)) {
      ConformanceReport report =
          Conformance.run(DemoTargets.of(api, server.http()), ProgressListener.SILENT);

      assertThat(report.requests()).isLessThan(340);
      assertThat(report.logins()).isLessThanOrEqualTo(20);
    }
  }

  @Test
  void nothingButTheSkippedRowsNeedsAnotherUser() {
    ConformanceReport report = run(Target.ibmMq(SERVER.http()).user("mqadmin", "mqadmin"));

    assertThat(verdicts(report, Verdict.SKIPPED)).isEmpty();
    assertThat(MutantTest.broken(report)).isEmpty();
  }

  @Test
  void queuesNeedAnAdministrator() {
    ConformanceReport report = run(Target.ibmMq(SERVER.http()).user("mqreader", "mqreader"));

    assertThat(verdicts(report, Verdict.SKIPPED))
        .containsExactly("MQ-QUEUE-01", "MQ-QUEUE-03", "MQ-QUEUE-02");
    assertThat(result(report, "MQ-QUEUE-01").reason())
        .isEqualTo("needs a user with the role MQWebAdmin");
    assertThat(MutantTest.broken(report)).isEmpty();
  }

  @Test
  void theOlderUrlForQueuesIsForOlderReleases() {
    try (MutantServer server = before(IbmMqResponseConformingVariants.withoutOlderUrl())) {
      ConformanceReport report = run(DemoTargets.of("ibm-mq-9.0.5", server.url()));

      assertThat(verdicts(report, Verdict.SKIPPED)).containsExactly("MQ-QUEUE-02");
      assertThat(result(report, "MQ-QUEUE-02").reason()).contains("--release 9.0.3");
      assertThat(MutantTest.broken(report)).isEmpty();
    }
  }

  @Test
  void anUnknownQueueManagerIsToBeNamed() {
    Mutant.Behaviour unknown =
        IbmMqBehaviour.instead(IbmMqBehaviour.queue(), IbmMqBehaviour.error(404, "MQWB0009E"));
    try (MutantServer server = MutantServer.before(SERVER.http(), unknown)) {
      ConformanceReport report = run(DemoTargets.of("ibm-mq-9.0.4", server.url()).release("9.0.5"));
      ConformanceReport named = run(DemoTargets.of("ibm-mq-9.0.5", server.url()).qmgr("QM7"));

      assertThat(result(report, "MQ-QUEUE-01").reason()).isEqualTo("needs --qmgr");
      assertThat(result(named, "MQ-QUEUE-01").verdict()).isEqualTo(Verdict.FAIL);
    }
  }

  @Test
  void aServerThatHandsOutNoTokenIsCheckedAsFarAsThatGoes() {
    Mutant.Behaviour none = IbmMqBehaviour.after("POST", it -> it.without("Set-Cookie"));
    try (MutantServer server = MutantServer.before(SERVER.http(), none)) {
      ConformanceReport report = run(DemoTargets.of("ibm-mq-9.0.5", server.url()));

      assertThat(MutantTest.broken(report)).containsExactly("MQ-LOGIN-03", "MQ-LOGIN-09");
      assertThat(result(report, "MQ-LOGOUT-01").reason())
          .isEqualTo("needs a login that returns an LTPA token");
      assertThat(verdicts(report, Verdict.ERROR)).isEmpty();
    }
  }

  @Test
  void aWrongPasswordEndsTheRun() {
    assertThatThrownBy(() -> run(Target.ibmMq(SERVER.http()).user("mqadmin", "other")))
        .isInstanceOf(LoginFailedException.class)
        .hasMessageContaining("401");
  }

  @Test
  void anExpiredTokenIsTriedIfThereIsOne() {
    String id = "MQ-LOGOUT-09";
    ConformanceReport without = run(DemoTargets.of("ibm-mq-9.0.5", SERVER.http()).only(id));
    ConformanceReport with =
        run(DemoTargets.of("ibm-mq-9.0.5", SERVER.http()).only(id).expiredToken("AAAA"));

    assertThat(result(with, id).verdict()).isEqualTo(Verdict.PASS);
    assertThat(with.requests()).isGreaterThan(without.requests());
  }

  @ParameterizedTest
  @ValueSource(strings = {"MQ-ERR-01", "MQ-ERR-02", "MQ-LOGIN-10", "MQ-LOGOUT-03", "MQ-LOGOUT-10"})
  void aCheckOfTheWholeRunHasExchangesWhenItIsTheOnlyOne(String id) {
    ConformanceReport report = run(DemoTargets.of("ibm-mq-9.0.5", SERVER.http()).only(id));

    assertThat(result(report, id).verdict()).isEqualTo(Verdict.PASS);
    assertThat(report.requests()).isGreaterThan(2);
  }

  @Test
  void anotherContentTypeIsAMatterOfTaste() {
    Mutant.Behaviour unsupported =
        IbmMqBehaviour.refusing(
            "POST",
            it -> it.status() == 400 && it.body().contains("ontent") ? it.withStatus(415) : it);
    try (MutantServer server = MutantServer.before(SERVER.http(), unsupported)) {
      ConformanceReport report =
          run(DemoTargets.of("ibm-mq-9.0.5", server.url()).only("MQ-LOGIN-12"));

      assertThat(result(report, "MQ-LOGIN-12").verdict()).isEqualTo(Verdict.WARN);
    }
  }

  private static MutantServer before(Mutant variant) {
    return MutantServer.before(SERVER.http(), variant.behaviour().get());
  }

  private static ConformanceReport run(Target target) {
    return Conformance.run(target, ProgressListener.SILENT);
  }

  private static List<String> verdicts(ConformanceReport report, Verdict verdict) {
    return report.results().stream()
        .filter(it -> it.verdict() == verdict)
        .map(ConformanceReport.CheckResult::id)
        .toList();
  }

  private static ConformanceReport.CheckResult result(ConformanceReport report, String id) {
    return report.results().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
  }
}
