package dev.signoff.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.bench.MeasurementException;
import dev.signoff.bench.target.LogoutMutantServer;
import dev.signoff.bench.target.TargetServerProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests with the real wrk and target servers, including mutants, for one second each. */
class LoadScenarioTest {
  @TempDir private Path folder;

  @Test
  void everyRequestEndsAnotherSession() {
    try (TargetServerProcess server = TargetServerProcess.start("signoff", folder)) {
      LoadScenario scenario = scenario(server);
      LoadSample sample = scenario.measure(1);

      assertThat(sample.perSecond()).isPositive();
      assertThat(sample.p50()).isPositive();
      assertThat(sample.bytes()).isPositive();
      assertThat(sample.cpuMicros()).isPositive();
    }
  }

  @Test
  void logoutThatIsConfirmedButEndsNothingFailsTheBench() {
    assertProblem("keeps-sessions", "logouts were confirmed, but 0 sessions ended");
  }

  @Test
  void tokenThatIsAcceptedAfterItsLogoutFailsTheBench() {
    assertProblem("accepts-ended-sessions", "tokens are still accepted after their logout");
  }

  @Test
  void aFewTokensThatAreAcceptedAfterTheirLogoutFailTheBench() {
    assertProblem("accepts-one-in-eight", "tokens are still accepted after their logout");
  }

  @Test
  void refusedLogoutFailsTheBench() {
    assertProblem("refuses", "responses were refusals");
  }

  private void assertProblem(String mutant, String message) {
    try (TargetServerProcess server =
        TargetServerProcess.start(
            mutant, folder, LogoutMutantServer.class.getName(), List.of(mutant))) {
      LoadScenario scenario = scenario(server);

      assertThatThrownBy(() -> scenario.measure(1))
          .isInstanceOf(MeasurementException.class)
          .hasMessageStartingWith("the scenario: ")
          .hasMessageContaining(message);
    }
  }

  private LoadScenario scenario(TargetServerProcess server) {
    return new LoadScenario(
        "the scenario",
        server,
        server.address().http(),
        LoadOperation.restedLogout(),
        Wrk.in(folder),
        folder);
  }
}
