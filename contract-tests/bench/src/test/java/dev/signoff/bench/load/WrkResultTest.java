package dev.signoff.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.bench.MeasurementException;
import org.junit.jupiter.api.Test;

class WrkResultTest {
  private static final String LINE =
      "signoff {\"requests\":3000,\"micros\":2000000,\"p50\":400,\"p99\":900,\"p999\":2500,"
          + "\"max\":8000,\"refused\":0,\"connectionErrors\":0,\"timeouts\":0,\"outOfTokens\":false,"
          + "\"used\":[1500,1510]}";

  @Test
  void resultIsTheOneLineOfTheScript() {
    WrkResult result = WrkResult.parse("Running 2s test\n  2 threads\n" + LINE + "\n");

    assertThat(result.perSecond()).isEqualTo(1500);
    assertThat(result.p99()).isEqualTo(900);
    assertThat(result.used()).containsExactly(1500L, 1510L);
    assertThat(result.inFlight()).isEqualTo(9);
    assertThat(result.problem()).isEmpty();
  }

  @Test
  void wrkWithoutResultIsReportedWithItsOutput() {
    assertThatThrownBy(() -> WrkResult.parse("unable to connect"))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("unable to connect");
  }

  @Test
  void refusedResponsesAreAProblem() {
    assertThat(with("\"refused\":0", "\"refused\":7").problem())
        .hasValue("7 of 3000 responses were refusals");
  }

  @Test
  void failedConnectionsAreAProblem() {
    assertThat(with("\"connectionErrors\":0", "\"connectionErrors\":2").problem())
        .hasValue("2 connections failed");
  }

  @Test
  void lateResponsesAreAProblem() {
    assertThat(with("\"timeouts\":0", "\"timeouts\":1").problem())
        .hasValue("1 responses took longer than 10 seconds");
  }

  @Test
  void noResponseAtAllIsAProblem() {
    assertThat(with("\"requests\":3000", "\"requests\":0").problem())
        .hasValue("no request was answered");
  }

  private static WrkResult with(String part, String other) {
    return WrkResult.parse(LINE.replace(part, other));
  }
}
