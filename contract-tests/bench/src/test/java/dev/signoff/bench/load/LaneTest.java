package dev.signoff.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.bench.CannotMeasure;
import dev.signoff.bench.subject.FaultyServer;
import dev.signoff.bench.subject.ServerProcess;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real wrk against real servers, for one second each. */
class LaneTest {
  @TempDir private Path folder;

  @Test
  void everyRequestEndsAnotherSession() {
    try (ServerProcess server = ServerProcess.start("signoff", folder)) {
      Lane lane = lane(server);
      Sample sample = lane.measure(1);

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
    try (ServerProcess server =
        ServerProcess.start(fault, folder, FaultyServer.class.getName(), List.of(fault))) {
      Lane lane = lane(server);

      assertThatThrownBy(() -> lane.measure(1))
          .isInstanceOf(CannotMeasure.class)
          .hasMessageStartingWith("the lane: ")
          .hasMessageContaining(message);
    }
  }

  private Lane lane(ServerProcess server) {
    return new Lane(
        "the lane",
        server,
        server.address().http(),
        Operation.restedLogout(),
        Wrk.in(folder),
        folder);
  }
}
