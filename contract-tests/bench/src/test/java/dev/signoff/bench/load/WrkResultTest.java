package dev.signoff.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signoff.bench.MeasurementException;
import org.junit.jupiter.api.Test;

class WrkResultTest {
  private static final String LINE =
      "signoff {\"requests\":3000,\"micros\":2000000,\"p50\":400,\"p99\":900,\"p999\":2500,"
          + "\"max\":8000,\"refused\":0,\"broken\":0,\"late\":0,\"ranDry\":false,"
          + "\"used\":[1500,1510]}";

  @Test
  void resultIsTheOneLineOfTheScript() {
    WrkResult result = WrkResult.parse("Running 2s test\n  2 threads\n" + LINE + "\n");

    assertThat(result.perSecond()).isEqualTo(1500);
    assertThat(result.p99()).isEqualTo(900);
    assertThat(result.used()).containsExactly(1500L, 1510L);
    assertThat(result.underWay()).isEqualTo(9);
    assertThat(result.mistake()).isEmpty();
  }

  @Test
  void wrkWithoutResultIsToldWithWhatItSaid() {
    assertThatThrownBy(() -> WrkResult.parse("unable to connect"))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("unable to connect");
  }

  @Test
  void refusedAnswersAreAMistake() {
    assertThat(with("\"refused\":0", "\"refused\":7").mistake())
        .hasValue("7 of 3000 answers were no 2xx");
  }

  @Test
  void brokenConnectionsAreAMistake() {
    assertThat(with("\"broken\":0", "\"broken\":2").mistake()).hasValue("2 connections broke");
  }

  @Test
  void lateAnswersAreAMistake() {
    assertThat(with("\"late\":0", "\"late\":1").mistake())
        .hasValue("1 answers took longer than 10 seconds");
  }

  @Test
  void noAnswerAtAllIsAMistake() {
    assertThat(with("\"requests\":3000", "\"requests\":0").mistake())
        .hasValue("no request was answered");
  }

  private static WrkResult with(String part, String other) {
    return WrkResult.parse(LINE.replace(part, other));
  }
}
