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

/** Real wrk against real servers, for one second each. */
class LoadScenarioTest {
  @TempDir private Path folder;

  @Test
  void everyRequestEndsAnotherSession() {
    try (TargetServerProcess server = TargetServerProcess.start("signoff", folder)) {
      LoadScenario lane = lane(server);
      LoadSample sample = lane.measure(1);

      assertThat(sample.perSecond()).isPositive();
      assertThat(sample.p50()).isPositive();
      assertThat(sample.bytes()).isPositive();
      assertThat(sample.cpuMicros()).isPositive();
    }
  }

  @Test
  void logoutThatIsConfirmedButEndsNothingFailsTheBench() {
    assertMistake("keeps-sessions", "logouts were confirmed, but 0 sessions ended");
  }

  @Test
  void tokenThatIsAcceptedAfterItsLogoutFailsTheBench() {
    assertMistake("accepts-ended-sessions", "tokens are still accepted after their logout");
  }

  @Test
  void aFewTokensThatAreAcceptedAfterTheirLogoutFailTheBench() {
    assertMistake("accepts-one-in-eight", "tokens are still accepted after their logout");
  }

  @Test
  void refusedLogoutFailsTheBench() {
    assertMistake("refuses", "answers were no 2xx");
  }

  private void assertMistake(String fault, String message) {
    try (TargetServerProcess server =
        TargetServerProcess.start(
            fault, folder, LogoutMutantServer.class.getName(), List.of(fault))) {
      LoadScenario lane = lane(server);

      assertThatThrownBy(() -> lane.measure(1))
          .isInstanceOf(MeasurementException.class)
          .hasMessageStartingWith("the lane: ")
          .hasMessageContaining(message);
    }
  }

  private LoadScenario lane(TargetServerProcess server) {
    return new LoadScenario(
        "the lane",
        server,
        server.address().http(),
        LoadOperation.restedLogout(),
        Wrk.in(folder),
        folder);
  }
}
