package dev.signoff.conformance.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.signoff.conformance.Conformance;
import dev.signoff.conformance.target.Target;
import dev.signoff.server.SignoffServer;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Tests of the suite in a server team's own JUnit build. */
class JUnitIntegrationTest {
  private static final String API = "ibm-mq-9.0.5";
  private static final Map<String, Target> TARGETS = new HashMap<>();

  /** Test class as a server team would write it. */
  static class OurServerTest {
    @TestFactory
    Stream<DynamicTest> logsOut() {
      return Conformance.tests(TARGETS.get("current"));
    }
  }

  @Test
  void aServerThatConformsPassesAndKeepsNoSession() {
    RequestLog log = new RequestLog(login -> {});
    try (SignoffServer origin = RequestLog.strictServer(API);
        MutantServer server = MutantServer.before(origin.http(), log)) {
      Map<String, TestExecutionResult> results = run(DemoTargets.of(API, server.url()));

      assertThat(results).isNotEmpty();
      assertThat(results.values())
          .extracting(TestExecutionResult::getStatus)
          .doesNotContain(Status.FAILED);
      assertThat(results.keySet()).anyMatch(it -> it.startsWith("MQ-LOGOUT-08 LTPA cookie"));
      assertThat(log.opened()).isPositive();
      assertThat(log.alive(origin.http())).isZero();
    }
  }

  @Test
  void aMutantFailsOnlyTheTestsOfItsRequirementAndTheFailureExplainsIt() {
    Mutant.Behaviour mutant =
        (request, origin) ->
            request.is("DELETE", "/ibmmq/rest/v1/login") && request.cookie("LtpaToken2").isEmpty()
                ? ProxyResponse.of(204)
                : origin.send(request);
    try (SignoffServer origin = ReferenceServers.start(API);
        MutantServer server = MutantServer.before(origin.http(), mutant)) {
      Map<String, TestExecutionResult> results = run(DemoTargets.of(API, server.url()));

      TestExecutionResult failed = failed(results);
      assertThat(failed.getThrowable().orElseThrow())
          .isInstanceOf(AssertionError.class)
          .hasMessageContainingAll(
              "expected status 401, got 204",
              "LTPA cookie missing answers 401 with an error body.",
              "curl -i -X DELETE");
    }
  }

  @Test
  void whatIsNotChosenIsAborted() {
    try (SignoffServer origin = ReferenceServers.start(API)) {
      Map<String, TestExecutionResult> results =
          run(DemoTargets.of(API, origin.http()).skip("MQ-LOGOUT-08"));

      TestExecutionResult aborted = of(results, "MQ-LOGOUT-08");
      assertThat(aborted.getStatus()).isEqualTo(Status.ABORTED);
      assertThat(aborted.getThrowable().orElseThrow()).hasMessage("not selected");
    }
  }

  @Test
  void aWrongPasswordFailsTheFirstTestOnly() {
    try (SignoffServer origin = ReferenceServers.start(API)) {
      Map<String, TestExecutionResult> results =
          run(Target.ibmMq(origin.http()).user("mqadmin", "wrong"));

      TestExecutionResult first = results.values().iterator().next();
      assertThat(first.getStatus()).isEqualTo(Status.FAILED);
      assertThat(first.getThrowable().orElseThrow())
          .hasMessageStartingWith("The user mqadmin cannot log in: the server answered 401");
      assertThat(results.values().stream().skip(1))
          .isNotEmpty()
          .allMatch(it -> it.getStatus() == Status.ABORTED);
    }
  }

  @Test
  void aCheckThatThereIsNotIsRefusedAtOnce() {
    Target target = DemoTargets.of(API, URI.create("http://localhost")).only("MQ-LOGOUT-80");

    assertThatThrownBy(() -> Conformance.tests(target))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("there is no check MQ-LOGOUT-80 of ibm-mq; similar: MQ-LOGOUT-");
  }

  private static Map<String, TestExecutionResult> run(Target target) {
    Map<String, TestExecutionResult> results = new LinkedHashMap<>();
    TARGETS.put("current", target);
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(OurServerTest.class))
                .build(),
            new TestExecutionListener() {
              @Override
              public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                  results.put(test.getDisplayName(), result);
                }
              }
            });
    return results;
  }

  /** Returns the first of the tests that this mutant fails; it fails no others. */
  private static TestExecutionResult failed(Map<String, TestExecutionResult> results) {
    assertThat(
            results.entrySet().stream()
                .filter(it -> it.getValue().getStatus() == Status.FAILED)
                .map(it -> it.getKey().replaceFirst(" .*", "")))
        .containsExactly(LogoutWithoutCookieServer.ID, LogoutWithoutCookieServer.OTHER_ID);
    return of(results, LogoutWithoutCookieServer.ID);
  }

  private static TestExecutionResult of(Map<String, TestExecutionResult> results, String id) {
    return results.entrySet().stream()
        .filter(it -> it.getKey().startsWith(id + " "))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
